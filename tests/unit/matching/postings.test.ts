import { describe, expect, it } from 'vitest';
import { claimOf, statementOf, syntheticSlots } from '../../../src/cli/synthetic-claims';
import { prepare } from '../../../src/matching/features';
import { AllWays, BestWays, type WeighedTerms } from '../../../src/matching/nearest';
import { Neighbours } from '../../../src/matching/neighbours';
import { packPostings, quantise } from '../../../src/matching/postings/builder';
import { PostingsCollector } from '../../../src/matching/postings/collect';
import { PostingsError } from '../../../src/matching/postings/format';
import { Postings } from '../../../src/matching/postings/postings';
import { Searcher } from '../../../src/matching/postings/search';
import { randomFrom } from '../../../src/matching/training/fit';
import { stemHashes } from '../../../src/matching/words';
import { readSentence } from '../../../src/text/reading';

/** Documents with words drawn so that some are common and many rare. */
function collected(docs: number, seed: number): { packed: ArrayBuffer; words: number[][] } {
  const random = randomFrom(seed);
  const collector = new PostingsCollector();
  const words = Array.from({ length: docs }, () => Array.from({ length: 8 }, () => Math.floor(400 ** random()) * 7919));
  for (const document of words) collector.add(document);
  return { packed: collector.pack(), words };
}

/** Every document's score, without shortcuts. */
function scores(index: Postings, query: { term: number; weight: number }[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { term, weight } of query) {
    const row = index.rowOf(term);
    if (row < 0) continue;
    const { docs, impacts } = index.unpack(row);
    docs.forEach((doc, i) => {
      sums.set(doc, (sums.get(doc) ?? 0) + weight * (impacts[i] as number));
    });
  }
  return sums;
}

describe('a packed index', () => {
  it('gives back every posting, over blocks and large gaps', () => {
    const docs = [...Array.from({ length: 300 }, (_, i) => i * 3), 70_000, 3_000_000];
    const lists = [
      { term: 4_000_000_000, docs: [5], impacts: [255] },
      { term: 12, docs, impacts: docs.map((_, i) => (i % 255) + 1) },
    ];
    const index = new Postings(packPostings({ weighing: 'cosine', docs: 3_000_001, top: 1, owners: [] }, lists));
    const long = index.unpack(index.rowOf(12));
    expect([...long.docs]).toEqual(docs);
    expect(long.impacts[254]).toBe(1);
    expect([...index.unpack(index.rowOf(4_000_000_000)).docs]).toEqual([5]);
    expect(index.rowOf(13)).toBe(-1);
  });

  it('knows whose its documents are', () => {
    const owners = [
      { name: 'größer', docs: 2 },
      { name: 'b', docs: 1 },
    ];
    const index = new Postings(packPostings({ weighing: 'bm25', docs: 3, top: 2, owners }, []));
    expect(index.names).toEqual(['größer', 'b']);
    expect([...index.ownerStarts]).toEqual([0, 2, 3]);
  });

  it('keeps an impact that is nearly nothing', () => {
    expect(quantise(1e-9, 1)).toBe(1);
    expect(quantise(1, 1)).toBe(255);
  });
});

describe('a broken index', () => {
  const { packed } = collected(200, 1);
  const open = (buffer: ArrayBuffer) => () => new Postings(buffer);

  it('says that it is none', () => {
    expect(open(new ArrayBuffer(0))).toThrow(PostingsError);
    expect(open(new ArrayBuffer(128))).toThrow('not a postings index');
  });

  it('says that it is cut off', () => {
    expect(open(packed.slice(0, packed.byteLength - 4))).toThrow(/cut off: \d+ of \d+ bytes/);
    expect(open(packed.slice(0, 63))).toThrow('too short');
  });

  it('says that it is damaged, wherever a byte differs', () => {
    for (const at of [20, 45, 64, Math.floor(packed.byteLength / 2), packed.byteLength - 1]) {
      const copy = packed.slice(0);
      const bytes = new Uint8Array(copy);
      bytes[at] = (bytes[at] as number) ^ 0x10;
      expect(open(copy), `byte ${at}`).toThrow('damaged');
    }
  });

  it('names a version it cannot read', () => {
    const copy = packed.slice(0);
    new Uint32Array(copy)[1] = 9;
    expect(open(copy)).toThrow('version 9');
  });
});

describe('search', () => {
  const { packed, words } = collected(5000, 2);
  const index = new Postings(packed);
  const searcher = new Searcher(index);

  it('finds what adding up everything finds', () => {
    const random = randomFrom(3);
    for (let round = 0; round < 200; round++) {
      const document = words[Math.floor(random() * words.length)] as number[];
      const query = [...new Set(document)].map((term) => ({ term, weight: 0.1 + random() }));
      const hits = searcher.search(query, 10);
      const all = scores(index, query);
      const best = [...all.values()].sort((a, b) => b - a).slice(0, 10);
      expect(hits.length).toBe(best.length);
      hits.forEach((hit, rank) => {
        expect(hit.score).toBeCloseTo(best[rank] as number, 4);
        expect(hit.score).toBeCloseTo(all.get(hit.doc) as number, 4);
      });
    }
  });

  it('answers nothing to unknown words and to none', () => {
    expect(searcher.search([{ term: 3, weight: 1 }], 10)).toEqual([]);
    expect(searcher.search([], 10)).toEqual([]);
  });
});

describe('nearest ways', () => {
  it('are the same, looked for or added up, for the claims that count', () => {
    const slots = [...syntheticSlots(400, 5)];
    const index = new Postings(Neighbours.pack(slots.map((one, i) => claimOf(i, one))));
    const lists = (term: number) => {
      const row = index.rowOf(term);
      if (row < 0) return undefined;
      const { docs, impacts } = index.unpack(row);
      return { ways: docs, values: impacts };
    };
    const [all, best] = [new AllWays(index.ownerStarts, lists), new BestWays(index)];
    for (const [number, one] of slots.slice(0, 40).entries()) {
      const ids = [...new Set(prepare(readSentence(statementOf(one, 'de'), 'de')).terms.map((term) => term.id))];
      const weights = Float64Array.from(ids.flatMap((_, i) => [1, i % 2]));
      const terms: WeighedTerms = { ids, weights, parts: 2 };
      all.find(terms);
      best.find(terms);
      expect(best.lead).toBe(all.lead);
      for (const place of [number, all.lead]) {
        expect(best.first(place)).toBeCloseTo(all.first(place), 4);
        expect(best.whole(place)).toBeCloseTo(all.whole(place), 4);
      }
    }
  });
});

describe('synthetic claims', () => {
  it('are the same for the same seed', () => {
    const texts = (seed: number) => [...syntheticSlots(20, seed)].map((one) => statementOf(one, 'de'));
    expect(texts(7)).toEqual(texts(7));
    expect(texts(7)).not.toEqual(texts(8));
  });

  it('are found by their own words', () => {
    const collector = new PostingsCollector();
    const slots = [...syntheticSlots(2000, 7)];
    for (const one of slots) collector.add(stemHashes(statementOf(one, 'de'), 'de'));
    const searcher = new Searcher(new Postings(collector.pack()));
    const found = slots.slice(0, 100).filter((one, i) => {
      const query = [...new Set(stemHashes(statementOf(one, 'de'), 'de'))].map((term) => ({ term, weight: 1 }));
      return searcher.search(query, 10).some((hit) => hit.doc === i);
    });
    expect(found.length).toBe(100);
  });
});
