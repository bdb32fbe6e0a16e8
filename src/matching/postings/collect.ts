/** Documents as hashed words in, a packed index that weighs them by BM25 out. */

import { packPostings, quantise, type TermPostings } from './builder';
import { SATURATED, saturation } from './weighing';

/** Which documents hold a word, and how many times. */
interface Collected {
  docs: number[];
  times: number[];
}

/** Collects documents one after another, owner after owner. */
export class PostingsCollector {
  private readonly lists = new Map<number, Collected>();
  private readonly owners: { name: string; docs: number }[] = [];
  private readonly lengths: number[] = [];

  /** Documents added from now on are this owner's. */
  owner(name: string): void {
    this.owners.push({ name, docs: 0 });
  }

  /** The next document, as its words. */
  add(words: readonly number[]): void {
    const doc = this.lengths.push(words.length) - 1;
    const owner = this.owners.at(-1);
    if (owner) owner.docs++;
    for (const word of words) {
      let list = this.lists.get(word);
      if (!list) {
        list = { docs: [], times: [] };
        this.lists.set(word, list);
      }
      const last = list.docs.length - 1;
      if (list.docs[last] === doc) list.times[last] = (list.times[last] as number) + 1;
      else {
        list.docs.push(doc);
        list.times.push(1);
      }
    }
  }

  /** The index of all documents added. How rare a word is, the query weighs in. */
  pack(): ArrayBuffer {
    const { lengths, lists, owners } = this;
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const packed: TermPostings[] = [];
    for (const [term, { docs, times }] of lists) {
      const impacts = docs.map((doc, i) =>
        quantise(saturation(times[i] as number, lengths[doc] as number, mean), SATURATED),
      );
      packed.push({ term, docs, impacts });
    }
    return packPostings({ weighing: 'bm25', docs: lengths.length, top: SATURATED, owners }, packed);
  }
}
