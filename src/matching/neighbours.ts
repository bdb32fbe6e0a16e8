/**
 * The nearest paraphrases: a sentence in, for each claim its similarity to the most similar known way out.
 * Vectors are stems, concepts and entities weighed by rarity (idf), compared by cosine over an inverted index.
 */

import type { Claim } from '../model/claim';
import { readSentence } from '../text/reading';
import { fromBase64, toBase64 } from './base64';
import { type Prepared, prepare } from './features';

/** The index as it ships: the ways' terms without the ways. */
export interface StoredNeighbours {
  claims: string[];
  /** Uint8: claim of each way, a place in `claims`. */
  owners: string;
  /** Uint32: terms, ascending. */
  terms: string;
  /** Uint16: ways that hold each term. */
  counts: string;
  /** Uint16: those ways, term after term. */
  ways: string;
  /** Uint8: their weights, 255 for 1. */
  values: string;
}

const LANGUAGES = ['de', 'en'] as const;
const TOP = 3;

/** Similarities by claim (see `Neighbours.placeOf`): of the best way, and the mean of the best three. */
export interface Similarities {
  first: Float64Array;
  mean: Float64Array;
}

/** The terms of a sentence or a part of it. */
function termsOf({ terms, length }: Prepared, from = 0, to = length): Map<number, number> {
  const found = new Map<number, number>();
  for (const { id, value, at } of terms) if (at >= from && at < to) found.set(id, value);
  return found;
}

/** An index over the ways of claims. */
export class Neighbours {
  private readonly owners: string[] = [];
  private readonly postings = new Map<number, { ways: Uint16Array; values: Float32Array }>();
  private sums = new Float32Array(0);
  /** Names of the claims, and for each way its claim's place among them. */
  private names: string[] = [];
  private places = new Uint16Array(0);
  /** The best three sums of each claim. */
  private tops = new Float32Array(0);

  private constructor() {}

  /** Reads and indexes all ways of the claims; claims without ways are known by their statement alone. */
  static build(claims: Iterable<Claim>): Neighbours {
    const index = new Neighbours();
    const vectors: Map<number, number>[] = [];
    for (const claim of claims) {
      for (const language of LANGUAGES) {
        for (const way of [claim.statement[language], ...claim.ways[language]]) {
          vectors.push(termsOf(prepare(readSentence(way, language))));
          index.owners.push(claim.id);
        }
      }
    }
    const lists = new Map<number, number[]>();
    vectors.forEach((vector, way) => {
      for (const id of vector.keys()) {
        const list = lists.get(id);
        if (list) list.push(way);
        else lists.set(id, [way]);
      }
    });
    for (const [id, list] of lists) {
      index.postings.set(id, { ways: Uint16Array.from(list), values: new Float32Array(list.length) });
    }
    const fill = new Map<number, number>();
    vectors.forEach((vector) => {
      for (const [id, value] of index.weigh(vector)) {
        const at = fill.get(id) ?? 0;
        (index.postings.get(id) as { values: Float32Array }).values[at] = value;
        fill.set(id, at + 1);
      }
    });
    return index.ready();
  }

  static open(stored: StoredNeighbours): Neighbours {
    const index = new Neighbours();
    for (const owner of fromBase64(stored.owners)) index.owners.push(stored.claims[owner] as string);
    const terms = new Uint32Array(fromBase64(stored.terms).buffer);
    const counts = new Uint16Array(fromBase64(stored.counts).buffer);
    const ways = new Uint16Array(fromBase64(stored.ways).buffer);
    const values = fromBase64(stored.values);
    let at = 0;
    terms.forEach((term, i) => {
      const end = at + (counts[i] as number);
      index.postings.set(term, {
        ways: ways.subarray(at, end),
        values: Float32Array.from(values.subarray(at, end), (value) => value / 255),
      });
      at = end;
    });
    return index.ready();
  }

  private ready(): this {
    this.names = [...new Set(this.owners)];
    const place = new Map(this.names.map((name, i) => [name, i]));
    this.places = Uint16Array.from(this.owners, (owner) => place.get(owner) as number);
    this.sums = new Float32Array(this.owners.length);
    this.tops = new Float32Array(this.names.length * TOP);
    return this;
  }

  store(): StoredNeighbours {
    const claims = [...new Set(this.owners)];
    const place = new Map(claims.map((claim, i) => [claim, i]));
    const terms = Uint32Array.from(this.postings.keys()).sort();
    const lists = [...terms].map((term) => this.postings.get(term) as { ways: Uint16Array; values: Float32Array });
    return {
      claims,
      owners: toBase64(Uint8Array.from(this.owners, (owner) => place.get(owner) as number)),
      terms: toBase64(terms),
      counts: toBase64(Uint16Array.from(lists, (list) => list.ways.length)),
      ways: toBase64(Uint16Array.from(lists.flatMap((list) => [...list.ways]))),
      values: toBase64(Uint8Array.from(lists.flatMap((list) => [...list.values].map((v) => Math.round(v * 255))))),
    };
  }

  private weigh(vector: Map<number, number>): Map<number, number> {
    const out = new Map<number, number>();
    let square = 0;
    for (const [id, value] of vector) {
      const count = this.postings.get(id)?.ways.length ?? 1;
      const weight = value * Math.log(1 + this.owners.length / count);
      out.set(id, weight);
      square += weight * weight;
    }
    const scale = 1 / Math.sqrt(square || 1);
    for (const [id, value] of out) out.set(id, value * scale);
    return out;
  }

  /** For a sentence or a part of it: claim → similarity of its best way, and mean of its best three. */
  nearest(prepared: Prepared, from = 0, to = prepared.length): Similarities {
    const sums = this.sums.fill(0);
    const touched: number[] = [];
    for (const [id, value] of this.weigh(termsOf(prepared, from, to))) {
      const list = this.postings.get(id);
      if (!list) continue;
      const { ways, values } = list;
      for (let i = 0; i < ways.length; i++) {
        const way = ways[i] as number;
        if (sums[way] === 0) touched.push(way);
        sums[way] = (sums[way] as number) + value * (values[i] as number);
      }
    }
    const { names, places, tops } = this;
    tops.fill(0);
    for (const way of touched) {
      const sum = sums[way] as number;
      const at = (places[way] as number) * TOP;
      if (sum > (tops[at] as number)) {
        tops[at + 2] = tops[at + 1] as number;
        tops[at + 1] = tops[at] as number;
        tops[at] = sum;
      } else if (sum > (tops[at + 1] as number)) {
        tops[at + 2] = tops[at + 1] as number;
        tops[at + 1] = sum;
      } else if (sum > (tops[at + 2] as number)) tops[at + 2] = sum;
    }
    const first = new Float64Array(names.length);
    const mean = new Float64Array(names.length);
    for (let i = 0, at = 0; i < names.length; i++, at += TOP) {
      first[i] = tops[at] as number;
      mean[i] = ((tops[at] as number) + (tops[at + 1] as number) + (tops[at + 2] as number)) / TOP;
    }
    return { first, mean };
  }

  /** The place of a claim in `Similarities`, −1 where it has no way. */
  placeOf(claim: string): number {
    return this.names.indexOf(claim);
  }
}
