/** Texts as hashed words in, a packed BM25 index over them out: for datasets without trained paraphrases. */

import { MOST, rarity, saturation } from './bm25';
import { packPostings, quantise, type TermPostings } from './builder';
import type { Postings } from './postings';
import type { QueryTerm } from './search';

/** Pairs of a document and a count, in two arrays that grow together. */
interface Counted {
  docs: number[];
  times: number[];
}

/** Collects documents one after another. */
export class PostingsCollector {
  private readonly lists = new Map<number, Counted>();
  private readonly lengths: number[] = [];

  /** The next document, as the hashes of its words. */
  add(words: ArrayLike<number>): void {
    const doc = this.lengths.length;
    this.lengths.push(words.length);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      let list = this.lists.get(word);
      if (!list) {
        list = { docs: [], times: [] };
        this.lists.set(word, list);
      }
      const last = list.docs.length - 1;
      if (last >= 0 && list.docs[last] === doc) list.times[last] = (list.times[last] as number) + 1;
      else {
        list.docs.push(doc);
        list.times.push(1);
      }
    }
  }

  /** The index of all documents added. How rare a word is, the query weighs in (`queryOf`). */
  pack(): ArrayBuffer {
    const { lengths, lists } = this;
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const packed: TermPostings[] = [];
    for (const [term, { docs, times }] of lists) {
      const impacts = docs.map((doc, i) =>
        quantise(saturation(times[i] as number, lengths[doc] as number, mean), MOST),
      );
      packed.push({ term, docs, impacts });
    }
    return packPostings({ docs: lengths.length, top: MOST, owners: [] }, packed);
  }
}

/** A query's hashed words with their rarity in an index; words that no document holds are left out. */
export function queryOf(words: Iterable<number>, index: Postings): QueryTerm[] {
  const query = new Map<number, QueryTerm>();
  for (const term of words) {
    const row = index.rowOf(term);
    if (row < 0) continue;
    const known = query.get(term);
    const weight = known ? known.weight : 0;
    query.set(term, { term, weight: weight + rarity(index.docs, index.countOf(row)) });
  }
  return [...query.values()];
}
