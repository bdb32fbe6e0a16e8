/**
 * Documents as weighed terms in, a packed index of unit vectors out: what a query's unit vector adds up is the cosine.
 * Terms weigh what they are worth times how rare they are (tf-idf: Salton and Buckley, "Term-weighting Approaches in
 * Automatic Text Retrieval", Information Processing & Management 24, 1988).
 */

import { packPostings, quantise, type TermPostings } from './builder';

/** How rare a term is: `count` of `docs` documents hold it. */
export const rarity = (docs: number, count: number): number => Math.log(1 + docs / count);

interface Collected {
  docs: number[];
  values: number[];
}

/** Collects documents one after another, owner after owner. */
export class PostingsCollector {
  private readonly lists = new Map<number, Collected>();
  private readonly owners: { name: string; docs: number }[] = [];
  private docs = 0;

  /** Documents added from now on are this owner's. */
  owner(name: string): void {
    this.owners.push({ name, docs: 0 });
  }

  /** The next document; of a term that comes more than once the last value counts. */
  add(terms: Iterable<{ id: number; value: number }>): void {
    const doc = this.docs++;
    const owner = this.owners.at(-1);
    if (owner) owner.docs++;
    for (const { id, value } of terms) {
      let list = this.lists.get(id);
      if (!list) {
        list = { docs: [], values: [] };
        this.lists.set(id, list);
      }
      if (list.docs.at(-1) === doc) list.values[list.values.length - 1] = value;
      else {
        list.docs.push(doc);
        list.values.push(value);
      }
    }
  }

  /** The index of all documents added. */
  pack(): ArrayBuffer {
    const { docs } = this;
    const squares = new Float64Array(docs);
    for (const list of this.lists.values()) {
      const rare = rarity(docs, list.docs.length);
      list.docs.forEach((doc, i) => {
        squares[doc] = (squares[doc] as number) + ((list.values[i] as number) * rare) ** 2;
      });
    }
    const lists: TermPostings[] = [];
    for (const [term, list] of this.lists) {
      const rare = rarity(docs, list.docs.length);
      const impacts = list.docs.map((doc, i) =>
        quantise(((list.values[i] as number) * rare) / Math.sqrt(squares[doc] as number), 1),
      );
      lists.push({ term, docs: list.docs, impacts });
    }
    return packPostings({ docs, top: 1, owners: this.owners }, lists);
  }
}
