/**
 * Word counts of documents in, what each word weighs in each document out, by Okapi BM25 (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval 3, 2009).
 */

/** How fast a repeated word stops counting, and how much a long document is held against its words: the usual values. */
const K1 = 1.2;
const B = 0.75;

/** How rare a word is: of `docs` documents `count` hold it. Never negative. */
export const rarity = (docs: number, count: number): number => Math.log(1 + (docs - count + 0.5) / (count + 0.5));

/** What `saturation` never reaches. */
export const MOST = K1 + 1;

/** What a word that stands `times` times in a document of `length` words (`mean` in the middle) weighs in it. */
export const saturation = (times: number, length: number, mean: number): number =>
  (times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / mean));
