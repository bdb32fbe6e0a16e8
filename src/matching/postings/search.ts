/**
 * A query's weighed terms and an index in, the best documents out: exactly those that adding up everything would find.
 *
 * Term at a time with MaxScore (Turtle and Flood, "Query Evaluation: Strategies and Optimizations", Information
 * Processing & Management 31, 1995) over quantised impacts (Anh, de Kretser and Moffat, "Vector-Space Ranking with
 * Effective Early Termination", SIGIR 2001) and the largest impact of each block (Ding and Suel, "Faster Top-k Document
 * Retrieval Using Block-Max Indexes", SIGIR 2011). The terms that can add most come first. As soon as all terms that
 * are left cannot lift a new document among the best, only the documents seen so far are looked up in them, and of
 * their blocks only those are unpacked that could still change the answer.
 */

import { BLOCK } from './format';
import type { Postings } from './postings';

export interface QueryTerm {
  term: number;
  weight: number;
}

export interface Hit {
  doc: number;
  score: number;
}

interface List {
  row: number;
  weight: number;
  /** The most it can add to a score. */
  most: number;
}

/** A score this much (relatively) below another may be equal to it but for rounding. */
const ROUNDING = 1e-5;

/** Answers queries on one index, one at a time; keeps its working memory. */
export class Searcher {
  private readonly scores: Float32Array;
  /** Documents with a score, in the order they were met. */
  private readonly touched: Uint32Array;
  /** Those of them that can still be among the best. */
  private readonly kept: Uint32Array;
  private readonly blockDocs = new Uint32Array(BLOCK);
  private readonly blockImpacts = new Float32Array(BLOCK);
  private met = 0;

  constructor(private readonly index: Postings) {
    this.scores = new Float32Array(index.docs);
    this.touched = new Uint32Array(index.docs);
    this.kept = new Uint32Array(index.docs);
  }

  /** The `k` best documents, best first; of equal ones that with the smaller number first. */
  search(query: readonly QueryTerm[], k: number): Hit[] {
    const lists = this.listsOf(query);
    this.met = 0;
    let rest = lists.reduce((sum, list) => sum + list.most, 0);
    let threshold = 0;
    let at = 0;
    for (; at < lists.length && threshold <= rest; at++) {
      const list = lists[at] as List;
      this.addAll(list);
      rest -= list.most;
      if (at + 1 < lists.length) threshold = this.kthScore(this.touched.subarray(0, this.met), k) * (1 - ROUNDING);
    }
    let candidates = this.touched.subarray(0, this.met);
    if (at < lists.length) {
      candidates = this.keep(candidates, threshold - rest).sort();
      for (; at < lists.length; at++) {
        const list = lists[at] as List;
        rest -= list.most;
        this.addTo(candidates, list, threshold - rest);
        threshold = Math.max(threshold, this.kthScore(candidates, k) * (1 - ROUNDING));
        candidates = this.keep(candidates, threshold - rest);
      }
    }
    const hits = this.best(candidates, k);
    for (let i = 0; i < this.met; i++) this.scores[this.touched[i] as number] = 0;
    return hits;
  }

  /** The query's lists, those that can add most first. */
  private listsOf(query: readonly QueryTerm[]): List[] {
    const lists: List[] = [];
    for (const { term, weight } of query) {
      const row = this.index.rowOf(term);
      if (row < 0) continue;
      const [first, end] = this.index.blocksOf(row);
      let top = 0;
      for (let block = first; block < end; block++) top = Math.max(top, this.index.topOf(block));
      lists.push({ row, weight, most: top * weight });
    }
    return lists.sort((a, b) => b.most - a.most);
  }

  /** Adds a whole list. */
  private addAll({ row, weight }: List): void {
    const { index, scores, touched, blockDocs, blockImpacts } = this;
    const [first, end] = index.blocksOf(row);
    let { met } = this;
    for (let block = first; block < end; block++) {
      const size = index.unpackBlock(row, block, blockDocs, blockImpacts);
      for (let i = 0; i < size; i++) {
        const doc = blockDocs[i] as number;
        const score = scores[doc] as number;
        if (score === 0) touched[met++] = doc;
        scores[doc] = score + weight * (blockImpacts[i] as number);
      }
    }
    this.met = met;
  }

  /** Adds a list to ascending candidates only; blocks that lift none of them to `needed` stay packed. */
  private addTo(candidates: Uint32Array, { row, weight }: List, needed: number): void {
    const { index, scores, blockDocs, blockImpacts } = this;
    const [first, end] = index.blocksOf(row);
    let block = first;
    let unpacked = -1;
    let size = 0;
    let place = 0;
    for (const doc of candidates) {
      block = this.blockFor(doc, block, end);
      if (index.firstDocOf(block) > doc) continue;
      const score = scores[doc] as number;
      if (score + weight * index.topOf(block) < needed) continue;
      if (unpacked !== block) {
        size = index.unpackBlock(row, block, blockDocs, blockImpacts);
        unpacked = block;
        place = 0;
      }
      while (place < size && (blockDocs[place] as number) < doc) place++;
      if (place < size && blockDocs[place] === doc) scores[doc] = score + weight * (blockImpacts[place] as number);
    }
  }

  /** The last block from `from` on that starts at or before a document: steps that double, then halving. */
  private blockFor(doc: number, from: number, end: number): number {
    const { index } = this;
    let step = 1;
    let low = from;
    while (low + step < end && index.firstDocOf(low + step) <= doc) {
      low += step;
      step *= 2;
    }
    let high = Math.min(end, low + step);
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (index.firstDocOf(middle) <= doc) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Candidates with at least this score, in the same order, in an array of its own. */
  private keep(candidates: Uint32Array, least: number): Uint32Array {
    const { kept, scores } = this;
    let count = 0;
    for (let i = 0; i < candidates.length; i++) {
      const doc = candidates[i] as number;
      if ((scores[doc] as number) >= least) kept[count++] = doc;
    }
    return kept.subarray(0, count);
  }

  /** The score of rank `k` among documents, 0 where there are fewer. */
  private kthScore(docs: Uint32Array, k: number): number {
    if (docs.length < k) return 0;
    const best = new Float32Array(k);
    const { scores } = this;
    let least = 0;
    for (let i = 0; i < docs.length; i++) {
      const score = scores[docs[i] as number] as number;
      if (score <= least) continue;
      // Ascending; the least is pushed out.
      let place = 0;
      while (place + 1 < k && (best[place + 1] as number) < score) {
        best[place] = best[place + 1] as number;
        place++;
      }
      best[place] = score;
      least = best[0] as number;
    }
    return least;
  }

  private best(candidates: Uint32Array, k: number): Hit[] {
    const hits: Hit[] = [];
    let least = 0;
    for (const doc of candidates) {
      const score = this.scores[doc] as number;
      if (hits.length === k && score < least) continue;
      let place = hits.length;
      while (place > 0 && worse(hits[place - 1] as Hit, score, doc)) place--;
      hits.splice(place, 0, { doc, score });
      if (hits.length > k) hits.pop();
      least = hits.length === k ? (hits[k - 1] as Hit).score : 0;
    }
    return hits;
  }
}

const worse = (hit: Hit, score: number, doc: number): boolean =>
  hit.score < score || (hit.score === score && hit.doc > doc);
