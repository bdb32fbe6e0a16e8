/** How often a word stands where in, what it weighs out: as cosine's tf-idf, or by BM25. */

import type { Weighing } from './format';

/** How fast a repeated word stops counting, and what a long document is held against its words: the usual values. */
const K1 = 1.2;
const B = 0.75;
/** What `saturation` never reaches. */
export const SATURATED = K1 + 1;

/**
 * What a word that stands `times` times in a document of `length` words weighs in it, by Okapi BM25 (Robertson and
 * Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval
 * 3, 2009). `mean` is the length of the average document. Once in an average document weighs 1.
 */
export const saturation = (times: number, length: number, mean: number): number =>
  (times * SATURATED) / (times + K1 * (1 - B + (B * length) / mean));

/** How rare a term is that `count` of `docs` documents hold; what none holds is taken as held by one. */
export function rarity(docs: number, count: number, weighing: Weighing): number {
  const held = count || 1;
  return Math.log(1 + (weighing === 'bm25' ? (docs - held + 0.5) / (held + 0.5) : docs / held));
}

/**
 * What a query's weights are multiplied with so that a document that says the same scores about 1: the length of the
 * vector where scores are cosines, the sum of its weights where they are BM25's.
 */
export const scaleOf = (weights: Iterable<number>, weighing: Weighing): number => {
  let sum = 0;
  for (const weight of weights) sum += weighing === 'bm25' ? weight : weight * weight;
  return 1 / ((weighing === 'bm25' ? sum : Math.sqrt(sum)) || 1);
};
