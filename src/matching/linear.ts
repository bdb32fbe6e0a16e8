/** The paraphrase model: features in, one logit per claim out. Its weights are made by `npm run train`. */

import { fromBase64 } from './base64';
import type { Features } from './features';

/** As the model is stored: sparse rows, one byte per weight. */
export interface StoredModel {
  /** Ids of the claims, in the order of the columns. */
  claims: string[];
  /** Added to every logit of a claim. */
  bias: number[];
  /** A weight is its byte times this. */
  scale: number;
  /** Base64 of Uint32 (little endian): hashes of the features, ascending. */
  features: string;
  /** Base64 of Uint16: how many claims each feature speaks about. */
  counts: string;
  /** Base64 of bytes: for each feature its claims' columns. */
  columns: string;
  /** Base64 of signed bytes: the weights in the same order. */
  weights: string;
}

/** A model opened for use. */
export class LinearModel {
  readonly claims: string[];
  private readonly bias: Float32Array;
  private readonly scale: number;
  private readonly rows = new Map<number, number>();
  private readonly starts: Uint32Array;
  private readonly columns: Uint8Array;
  private readonly weights: Int8Array;

  constructor(stored: StoredModel) {
    this.claims = stored.claims;
    this.bias = Float32Array.from(stored.bias);
    this.scale = stored.scale;
    const features = new Uint32Array(fromBase64(stored.features).buffer);
    const counts = new Uint16Array(fromBase64(stored.counts).buffer);
    this.columns = fromBase64(stored.columns);
    this.weights = new Int8Array(fromBase64(stored.weights).buffer);
    this.starts = new Uint32Array(features.length + 1);
    features.forEach((id, row) => {
      this.rows.set(id, row);
      this.starts[row + 1] = (this.starts[row] as number) + (counts[row] as number);
    });
  }

  /** Logits in the order of `claims`. */
  logits(features: Features): Float32Array {
    const out = new Float32Array(this.claims.length);
    for (let i = 0; i < features.ids.length; i++) {
      const row = this.rows.get(features.ids[i] as number);
      if (row === undefined) continue;
      const value = features.values[i] as number;
      const end = this.starts[row + 1] as number;
      for (let at = this.starts[row] as number; at < end; at++) {
        const column = this.columns[at] as number;
        out[column] = (out[column] as number) + value * (this.weights[at] as number);
      }
    }
    for (let c = 0; c < out.length; c++) out[c] = (out[c] as number) * this.scale + (this.bias[c] as number);
    return out;
  }
}
