/**
 * A sentence's weighed terms, in parts, in; for each claim how similar its nearest ways are out. `AllWays` adds up
 * every way, for datasets of the size that ships; `BestWays` looks for the best ones only, for those too large for it.
 */

import type { Postings } from './postings/postings';
import { type QueryTerm, Searcher } from './postings/search';

/** Similarity of a claim is also told as the mean of this many ways. */
const TOP = 3;
/** Of a large dataset so many ways are looked for in each part. */
const SEARCHED = 40;

/** The terms of a sentence: `weights[t * parts + p]` is what term `t` weighs in part `p`, 0 where it is not in it. */
export interface WeighedTerms {
  ids: number[];
  weights: Float64Array;
  /** The first part is the whole sentence. */
  parts: number;
}

/** Similarities by a claim's place (`Neighbours.placeOf`); they hold until the next sentence. */
export interface Nearest {
  /** Of the best way to the most similar part. */
  first(place: number): number;
  /** Of the best three ways, in the part where they are best. */
  mean(place: number): number;
  /** Of the best way to the whole sentence. */
  whole(place: number): number;
  /** Places of the claims with `first` above a limit, ascending. */
  above(limit: number): number[];
  /** The places of the most similar claim and the next one, −1 where there is none. */
  lead: number;
  next: number;
}

/** The ways that hold a term. */
export interface WaysOfTerm {
  ways: Uint32Array;
  values: Float32Array;
}

/** The two best of some claims, of equal ones the earlier; -1 where there is none. */
function leaders(places: ArrayLike<number>, values: ArrayLike<number>): { lead: number; next: number } {
  let lead = -1;
  let next = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (lead < 0 || value > (values[lead] as number)) {
      next = lead;
      lead = i;
    } else if (next < 0 || value > (values[next] as number)) next = i;
  }
  return { lead: places[lead] ?? -1, next: places[next] ?? -1 };
}

/** Adds up all ways. */
export class AllWays implements Nearest {
  lead = -1;
  next = -1;
  private sums = new Float32Array(0);
  private parts = 1;
  private readonly best: Float32Array;
  private readonly places: Uint32Array;

  /** @param starts The first way of each claim, one more at the end. */
  constructor(
    private readonly starts: ArrayLike<number>,
    private readonly waysOf: (term: number) => WaysOfTerm | undefined,
  ) {
    this.best = new Float32Array(starts.length - 1);
    this.places = Uint32Array.from(this.best, (_, place) => place);
  }

  find(terms: WeighedTerms): Nearest {
    const { parts } = terms;
    const size = (this.starts[this.starts.length - 1] ?? 0) * parts;
    if (this.sums.length < size) this.sums = new Float32Array(size);
    const sums = this.sums.fill(0, 0, size);
    this.parts = parts;
    // The parts a term stands in, and what it weighs there.
    const places = new Uint8Array(parts);
    const weights = new Float64Array(parts);
    terms.ids.forEach((id, term) => {
      const list = this.waysOf(id);
      if (!list) return;
      let count = 0;
      for (let part = 0; part < parts; part++) {
        const weight = terms.weights[term * parts + part] as number;
        if (!weight) continue;
        weights[count] = weight;
        places[count++] = part;
      }
      addList(sums, list, parts, places.subarray(0, count), weights);
    });
    for (let claim = 0; claim < this.best.length; claim++) {
      let most = 0;
      const end = (this.starts[claim + 1] as number) * parts;
      for (let at = (this.starts[claim] as number) * parts; at < end; at++) {
        const sum = sums[at] as number;
        if (sum > most) most = sum;
      }
      this.best[claim] = most;
    }
    ({ lead: this.lead, next: this.next } = leaders(this.places, this.best));
    return this;
  }

  first(place: number): number {
    return this.best[place] ?? 0;
  }

  mean(place: number): number {
    if (place < 0) return 0;
    const { sums, parts } = this;
    const from = (this.starts[place] as number) * parts;
    const end = (this.starts[place + 1] as number) * parts;
    let most = 0;
    for (let part = 0; part < parts; part++) {
      let a = 0;
      let b = 0;
      let c = 0;
      for (let at = from + part; at < end; at += parts) {
        const sum = sums[at] as number;
        if (sum <= c) continue;
        if (sum > a) {
          c = b;
          b = a;
          a = sum;
        } else if (sum > b) {
          c = b;
          b = sum;
        } else c = sum;
      }
      most = Math.max(most, (a + b + c) / TOP);
    }
    return most;
  }

  whole(place: number): number {
    if (place < 0) return 0;
    const { sums, parts } = this;
    const end = (this.starts[place + 1] as number) * parts;
    let most = 0;
    for (let at = (this.starts[place] as number) * parts; at < end; at += parts) {
      const sum = sums[at] as number;
      if (sum > most) most = sum;
    }
    return most;
  }

  above(limit: number): number[] {
    const places: number[] = [];
    for (let place = 0; place < this.best.length; place++) {
      if ((this.best[place] as number) > limit) places.push(place);
    }
    return places;
  }
}

/** Adds a term's list; it stands in few parts, and one pass over the list serves them all. */
function addList(
  sums: Float32Array,
  { ways, values }: WaysOfTerm,
  parts: number,
  places: Uint8Array,
  weights: Float64Array,
): void {
  const count = places.length;
  for (let i = 0; i < ways.length; i++) {
    const base = (ways[i] as number) * parts;
    const value = values[i] as number;
    for (let j = 0; j < count; j++) {
      const at = base + (places[j] as number);
      sums[at] = (sums[at] as number) + (weights[j] as number) * value;
    }
  }
}

/** What is known of one claim: its best way to any part, to the whole, and the mean of the best. */
interface Found {
  first: number;
  whole: number;
  mean: number;
}

/** Looks for the best ways of each part; a claim that none of them belongs to counts as not similar. */
export class BestWays implements Nearest {
  lead = -1;
  next = -1;
  private readonly searcher: Searcher;
  private found = new Map<number, Found>();

  constructor(private readonly index: Postings) {
    this.searcher = new Searcher(index);
  }

  find({ ids, weights, parts }: WeighedTerms): Nearest {
    this.found = new Map();
    for (let part = 0; part < parts; part++) {
      const query: QueryTerm[] = [];
      ids.forEach((term, at) => {
        const weight = weights[at * parts + part] as number;
        if (weight) query.push({ term, weight });
      });
      const tops = new Map<number, number[]>();
      for (const { doc, score } of this.searcher.search(query, SEARCHED)) {
        const place = this.ownerOf(doc);
        tops.set(place, [...(tops.get(place) ?? []), score]);
      }
      for (const [place, scores] of tops) {
        const known = this.found.get(place) ?? { first: 0, whole: 0, mean: 0 };
        known.first = Math.max(known.first, scores[0] as number);
        if (part === 0) known.whole = scores[0] as number;
        known.mean = Math.max(known.mean, scores.slice(0, TOP).reduce((sum, score) => sum + score, 0) / TOP);
        this.found.set(place, known);
      }
    }
    const places = [...this.found.keys()].sort((a, b) => a - b);
    const firsts = places.map((place) => this.first(place));
    ({ lead: this.lead, next: this.next } = leaders(places, firsts));
    return this;
  }

  first(place: number): number {
    return this.found.get(place)?.first ?? 0;
  }

  mean(place: number): number {
    return this.found.get(place)?.mean ?? 0;
  }

  whole(place: number): number {
    return this.found.get(place)?.whole ?? 0;
  }

  above(limit: number): number[] {
    const places = [...this.found].filter(([, { first }]) => first > limit).map(([place]) => place);
    return places.sort((a, b) => a - b);
  }

  private ownerOf(way: number): number {
    const { ownerStarts } = this.index;
    let low = 0;
    let high = ownerStarts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((ownerStarts[middle] as number) <= way) low = middle;
      else high = middle;
    }
    return low;
  }
}
