/**
 * The nearest paraphrases: a sentence in, for each claim its similarity to the most similar known ways out.
 * Vectors are stems, concepts and entities weighed by rarity (idf), compared by cosine over a postings index. Claims
 * that nothing was trained on are compared by BM25, which finds more of them where words are dropped and put in.
 */

import type { Claim } from '../model/claim';
import { readSentence } from '../text/reading';
import { toBase64 } from './base64';
import { type Prepared, prepare } from './features';
import { AllWays, BestWays, type Nearest, type WaysOfTerm, type WeighedTerms } from './nearest';
import type { StoredNeighbours } from './neighbours-store';
import { PostingsCollector } from './postings/collect';
import type { Weighing } from './postings/format';
import { Postings } from './postings/postings';
import { rarity, scaleOf } from './postings/weighing';

const LANGUAGES = ['de', 'en'] as const;
/** Up to so many ways are all added up for each sentence; of more, the best are looked for. */
const ALL_UP_TO = 60_000;

/** The ways that hold each term, in memory. */
type Lists = Map<number, { ways: Uint32Array; values: Float32Array }>;

/** An index over the ways of claims. */
export class Neighbours {
  private readonly places: Map<string, number>;

  private constructor(
    private readonly names: string[],
    private readonly starts: ArrayLike<number>,
    private readonly countOf: (term: number) => number,
    private readonly finder: { find(terms: WeighedTerms): Nearest },
    private readonly weighing: Weighing,
    private readonly lists: Lists,
  ) {
    this.places = new Map(names.map((name, place) => [name, place]));
  }

  /** Reads and packs all ways of claims that nothing was trained on; without ways they are known by their statement. */
  static pack(claims: Iterable<Claim>): ArrayBuffer {
    const collector = new PostingsCollector();
    for (const claim of claims) {
      collector.owner(claim.id);
      for (const terms of waysOf(claim)) collector.add([...new Set(terms.map((term) => term.id))]);
    }
    return collector.pack();
  }

  /** The same in memory and unrounded: what training weighs and stores. */
  static build(claims: Iterable<Claim>): Neighbours {
    const names: string[] = [];
    const starts = [0];
    const vectors: Map<number, number>[] = [];
    for (const claim of claims) {
      for (const terms of waysOf(claim)) vectors.push(new Map(terms.map(({ id, value }) => [id, value])));
      names.push(claim.id);
      starts.push(vectors.length);
    }
    const holders = new Map<number, number[]>();
    vectors.forEach((vector, way) => {
      for (const id of vector.keys()) {
        const list = holders.get(id);
        if (list) list.push(way);
        else holders.set(id, [way]);
      }
    });
    const lists: Lists = new Map();
    for (const [id, list] of holders) {
      lists.set(id, { ways: Uint32Array.from(list), values: new Float32Array(list.length) });
    }
    const fill = new Map<number, number>();
    for (const vector of vectors) {
      for (const [id, value] of unit(vector, (term) =>
        rarity(vectors.length, holders.get(term)?.length ?? 1, 'cosine'),
      )) {
        const at = fill.get(id) ?? 0;
        (lists.get(id) as { values: Float32Array }).values[at] = value;
        fill.set(id, at + 1);
      }
    }
    const all = new AllWays(starts, (term) => lists.get(term));
    return new Neighbours(names, starts, (term) => lists.get(term)?.ways.length ?? 0, all, 'cosine', lists);
  }

  /** Opens the packed index (`packNeighbours`). Throws `PostingsError` where it is broken. */
  static open(packed: ArrayBuffer): Neighbours {
    const index = new Postings(packed);
    const countOf = (term: number) => {
      const row = index.rowOf(term);
      return row < 0 ? 0 : index.countOf(row);
    };
    const finder = index.docs > ALL_UP_TO ? new BestWays(index) : new AllWays(index.ownerStarts, unpacking(index));
    return new Neighbours(index.names, index.ownerStarts, countOf, finder, index.weighing, new Map());
  }

  /** What training keeps of an index it has built. */
  store(): StoredNeighbours {
    const terms = Uint32Array.from(this.lists.keys()).sort();
    const lists = [...terms].map((term) => this.lists.get(term) as { ways: Uint32Array; values: Float32Array });
    const owners = this.names.flatMap((_, i) =>
      Array<number>((this.starts[i + 1] as number) - (this.starts[i] as number)).fill(i),
    );
    return {
      claims: this.names,
      owners: toBase64(Uint8Array.from(owners)),
      terms: toBase64(terms),
      counts: toBase64(Uint16Array.from(lists, (list) => list.ways.length)),
      ways: toBase64(Uint16Array.from(lists.flatMap((list) => [...list.ways]))),
      values: toBase64(Uint8Array.from(lists.flatMap((list) => [...list.values].map((v) => Math.round(v * 255))))),
    };
  }

  /** How similar the claims' ways are to a sentence and to its clauses (`[start, end)` in its text). */
  nearest(prepared: Prepared, clauses: readonly [number, number][]): Nearest {
    const ways = this.starts[this.names.length] ?? 0;
    const parts = clauses.length + 1;
    const places = new Map<number, number>();
    for (const { id } of prepared.terms) if (!places.has(id)) places.set(id, places.size);
    const weights = new Float64Array(places.size * parts);
    for (const { id, value, at } of prepared.terms) {
      const row = (places.get(id) as number) * parts;
      weights[row] = value;
      clauses.forEach(([from, to], clause) => {
        if (at >= from && at < to) weights[row + clause + 1] = value;
      });
    }
    const ids = [...places.keys()];
    const { weighing } = this;
    ids.forEach((id, term) => {
      const rare = rarity(ways, this.countOf(id), weighing);
      for (let part = 0, at = term * parts; part < parts; part++, at++) weights[at] = (weights[at] as number) * rare;
    });
    for (let part = 0; part < parts; part++) {
      const scale = scaleOf(
        ids.map((_, term) => weights[term * parts + part] as number),
        weighing,
      );
      for (let at = part; at < weights.length; at += parts) weights[at] = (weights[at] as number) * scale;
    }
    return this.finder.find({ ids, weights, parts });
  }

  /** The place of a claim in `Nearest`, −1 where it has no way. */
  placeOf(claim: string): number {
    return this.places.get(claim) ?? -1;
  }
}

/** So many ways of a claim in each language are kept as neighbours; the model learned from all of them. */
const KEPT = 8;

/** The terms of some ways to say a claim, its statement the first. */
function* waysOf(claim: Claim): Generator<Prepared['terms']> {
  for (const language of LANGUAGES) {
    for (const way of [claim.statement[language], ...claim.ways[language].slice(0, KEPT)]) {
      yield prepare(readSentence(way, language)).terms;
    }
  }
}

/** A vector weighed by rarity, its length 1. */
function unit(vector: Map<number, number>, rarityOf: (term: number) => number): Map<number, number> {
  const out = new Map<number, number>();
  let square = 0;
  for (const [id, value] of vector) {
    const weight = value * rarityOf(id);
    out.set(id, weight);
    square += weight * weight;
  }
  const scale = 1 / Math.sqrt(square || 1);
  for (const [id, value] of out) out.set(id, value * scale);
  return out;
}

/** Lists of a small index are unpacked when first asked for, and kept. */
function unpacking(index: Postings): (term: number) => WaysOfTerm | undefined {
  const known = new Map<number, WaysOfTerm | undefined>();
  return (term) => {
    const kept = known.get(term);
    if (kept) return kept;
    const row = index.rowOf(term);
    if (row < 0) return undefined;
    const { docs, impacts } = index.unpack(row);
    const list = { ways: docs, values: impacts };
    known.set(term, list);
    return list;
  };
}
