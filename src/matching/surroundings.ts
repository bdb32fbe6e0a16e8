/** Logits of a sentence's parts and of the whole article in, how a claim stands among its surroundings out. */

import type { Nearest } from './nearest';

/** The logit of a claim the model does not know. */
export const UNKNOWN = -6;

/** The logits of a sentence's parts, the whole first, and its nearest paraphrases. */
export interface Seen {
  parts: Float32Array[];
  near: Nearest;
}

/** Logits of the title, and for each column the best two of all sentences. */
export interface Around {
  title: Float32Array | null;
  best: { first: Float32Array; second: Float32Array } | null;
}

/** For each column the two highest logits. */
export function bestTwo(sentences: Float32Array[]): Around['best'] {
  const columns = sentences[0]?.length;
  if (!columns) return null;
  const first = new Float32Array(columns).fill(UNKNOWN);
  const second = new Float32Array(columns).fill(UNKNOWN);
  for (const logits of sentences) {
    logits.forEach((value, column) => {
      if (value > (first[column] as number)) {
        second[column] = first[column] as number;
        first[column] = value;
      } else if (value > (second[column] as number)) second[column] = value;
    });
  }
  return { first, second };
}

/** The best logit of a claim in the article's other sentences. */
export function elsewhere(best: Around['best'], column: number, own: Float32Array | undefined): number {
  if (!best || column < 0) return UNKNOWN;
  const first = best.first[column] as number;
  return own?.[column] === first ? (best.second[column] as number) : first;
}

/** How far a claim leads over the best claim it is not linked with, in the part that speaks most of it. */
export function partMargin(parts: Float32Array[], known: { column: number; linked: number[] }, logit: number): number {
  if (known.column < 0) return 0;
  const part = parts.find((logits) => logits[known.column] === logit);
  let rival = UNKNOWN;
  part?.forEach((value, column) => {
    if (value > rival && column !== known.column && !known.linked.includes(column)) rival = value;
  });
  return logit - rival;
}
