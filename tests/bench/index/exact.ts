/**
 * The reference: BM25 without any shortcut, documents as hashed words in, the best by exact scores out. Okapi BM25 as
 * in Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
 * Information Retrieval 3 (2009).
 */

/** The usual values: how fast a repeated word stops counting, and what a long document is held against its words. */
const K1 = 1.2;
const B = 0.75;

export class ExactBm25 {
  private readonly lists = new Map<number, { docs: number[]; times: number[] }>();
  private readonly lengths: number[] = [];
  private total = 0;

  add(words: number[]): void {
    const doc = this.lengths.push(words.length) - 1;
    this.total += words.length;
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

  search(words: number[], k: number): number[] {
    const docs = this.lengths.length;
    const mean = this.total / docs;
    const scores = new Float64Array(docs);
    for (const word of words) {
      const list = this.lists.get(word);
      if (!list) continue;
      const count = list.docs.length;
      const rarity = Math.log(1 + (docs - count + 0.5) / (count + 0.5));
      for (let i = 0; i < count; i++) {
        const doc = list.docs[i] as number;
        const times = list.times[i] as number;
        const length = this.lengths[doc] as number;
        const weight = (times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / mean));
        scores[doc] = (scores[doc] as number) + rarity * weight;
      }
    }
    const best: number[] = [];
    for (let doc = 0; doc < docs; doc++) {
      const score = scores[doc] as number;
      if (!score || (best.length === k && score <= (scores[best[k - 1] as number] as number))) continue;
      let place = best.length;
      while (place > 0 && (scores[best[place - 1] as number] as number) < score) place--;
      best.splice(place, 0, doc);
      if (best.length > k) best.pop();
    }
    return best;
  }
}
