/** Fitted weights in, the small stored form out: pruned, one byte per weight, sparse. */

import { toBase64 } from '../base64';
import type { StoredModel } from '../linear';
import type { Fitted } from './fit';

/** @param keep Weights smaller than this are dropped. */
export function store(fitted: Fitted, claims: string[], keep: number): StoredModel {
  const { ids, weights, columns } = fitted;
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const features: number[] = [];
  const counts: number[] = [];
  const places: number[] = [];
  const values: number[] = [];
  ids.forEach((id, row) => {
    let count = 0;
    for (let c = 0; c < columns; c++) {
      const weight = weights[row * columns + c] as number;
      const value = Math.round(weight / scale);
      if (Math.abs(weight) < keep || value === 0) continue;
      places.push(c);
      values.push(value);
      count++;
    }
    if (count) {
      features.push(id);
      counts.push(count);
    }
  });
  return {
    claims,
    bias: [...fitted.bias].map((value) => Math.round(value * 1000) / 1000),
    scale,
    features: toBase64(Uint32Array.from(features)),
    counts: toBase64(Uint16Array.from(counts)),
    columns: toBase64(Uint8Array.from(places)),
    weights: toBase64(Int8Array.from(values)),
  };
}
