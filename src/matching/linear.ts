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
  /** Open addressing: hash of the feature → its row plus one. */
  private readonly slots: Uint32Array;
  private readonly ids: Uint32Array;
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
    this.ids = features;
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(features.length * 2 + 2)));
    features.forEach((id, row) => {
      let at = id & (this.slots.length - 1);
      while (this.slots[at]) at = (at + 1) & (this.slots.length - 1);
      this.slots[at] = row + 1;
      this.starts[row + 1] = (this.starts[row] as number) + (counts[row] as number);
    });
  }

  /** The row of a feature, −1 where the model does not know it. */
  private rowOf(id: number): number {
    const last = this.slots.length - 1;
    for (let at = id & last; ; at = (at + 1) & last) {
      const row = (this.slots[at] as number) - 1;
      if (row < 0 || this.ids[row] === id) return row;
    }
  }

  /** Logits in the order of `claims`. */
  logits(features: Features): Float32Array {
    const out = new Float32Array(this.claims.length);
    for (let i = 0; i < features.ids.length; i++) {
      const row = this.rowOf(features.ids[i] as number);
      if (row < 0) continue;
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
