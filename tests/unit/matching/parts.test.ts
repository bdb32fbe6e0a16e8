import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/matching/candidates';
import { contextOf } from '../../../src/matching/context';
import { segmentsOf } from '../../../src/matching/features';
import { goodsDirection, travelDirection } from '../../../src/matching/frames';
import { type Weighed, withoutImplied } from '../../../src/matching/general';
import { mix, ScratchSet } from '../../../src/matching/hashing';
import { judge, relationOf } from '../../../src/matching/relation';
import { figureIn } from '../../../src/matching/relation-features';
import { fitColumns } from '../../../src/matching/training/fit';
import type { Claim } from '../../../src/model/claim';
import { readSentence } from '../../../src/text/reading';

const read = (text: string, language: 'de' | 'en' = 'de') => readSentence(text, language, '2024-03-01');

describe('frames', () => {
  it('tell which way goods go', () => {
    expect(goodsDirection(read('Munition ging aus Nordkorea nach Russland.'))).toBeGreaterThan(0);
    expect(goodsDirection(read('Mehl ging aus Russland nach Nordkorea.'))).toBeLessThan(0);
    expect(goodsDirection(read('Moskau bezog Granaten von Pjöngjang.'))).toBeGreaterThan(0);
  });

  it('tell which way people go', () => {
    expect(travelDirection(read('Kim reist nach Russland.'))).toBeGreaterThan(0);
    expect(travelDirection(read('Putin besucht Nordkorea.'))).toBeLessThan(0);
  });
});

describe('contextOf', () => {
  const filler = ['Das war gestern.', 'Mehr ist nicht bekannt.', 'Es blieb ruhig.'].map((text) => read(text));

  it('opens for articles that name North Korea', () => {
    expect(contextOf(null, [read('Nordkorea und Russland reden.'), ...filler]).gate).toBe('full');
    expect(contextOf(null, [read('Kim Jong-un reist nach Russland.'), ...filler]).gate).toBe('full');
    expect(contextOf(null, [read('Russland und China reden.'), ...filler]).gate).toBe('none');
    expect(contextOf(null, [read('Herr Kim aus Essen reist nach Russland.'), ...filler]).gate).toBe('none');
  });

  it('lends names from the title and the sentences just before', () => {
    const context = contextOf(read('Putin in Pjöngjang'), [read('Xi war nicht dabei.'), ...filler]);
    expect(context.near[1]?.has('XI')).toBe(true);
    expect(context.near[3]?.has('XI')).toBe(false);
    expect(context.near[3]?.has('PUTIN')).toBe(true);
  });
});

describe('segmentsOf', () => {
  it('cuts long sentences where clauses meet and leaves short ones whole', () => {
    expect(segmentsOf('er kam, sah und ging.')).toEqual([]);
    const text =
      'moskau bekommt seit monaten granaten aus dem nachbarland, während kim auf technik für satelliten hofft.';
    expect(segmentsOf(text)).toHaveLength(2);
  });
});

describe('figureIn', () => {
  it('takes a bare number of the claim’s size for its unit', () => {
    const claimed = { value: 10000, unit: 'container', comparator: 'more-than' } as const;
    expect(figureIn(read('Seoul kam nur auf etwa 6.500.'), claimed)?.value).toBe(6500);
    expect(figureIn(read('Drei Minister kamen.'), claimed)).toBeUndefined();
  });
});

describe('judge', () => {
  const claim = { id: 'c000', polarity: 'affirms', links: [] } as unknown as Claim;
  const context = contextOf(null, []);
  const relation = (text: string, language: 'de' | 'en' = 'de') =>
    judge(
      read(text, language),
      { claim, against: -6, otherwise: relationOf(read(text, language), claim, null) },
      context,
    ).relation;

  it('tells a denial from what nobody denies', () => {
    expect(relation('Moskau bestreitet die Lieferungen.')).toBe('conflicts');
    expect(relation('Niemand bestreitet die Lieferungen.')).toBe('corroborates');
    expect(relation('Moscow did not deny the deliveries.', 'en')).toBe('corroborates');
  });
});

describe('hashing', () => {
  it('depends on order', () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1));
  });
  it('is emptied by one call', () => {
    const set = new ScratchSet();
    set.clear();
    expect([set.add(7), set.add(7)]).toEqual([true, false]);
    set.clear();
    expect(set.add(7)).toBe(true);
  });
});

describe('fitColumns', () => {
  const example = (id: number, positive: number[]) => ({
    features: { ids: Uint32Array.of(id, 99), values: Float32Array.of(1, 0.1) },
    positive,
    unknown: [],
    weight: 1,
  });
  const examples = [example(1, [0]), example(1, [0]), example(2, []), example(2, [])];
  const options = { columns: 1, epochs: 3, step: 0.5, positiveWeight: 1, minCount: 1, seed: 3, decay: 0 };

  it('is reproducible by seed', () => {
    const [a, b] = [fitColumns(examples, options), fitColumns(examples, options)];
    expect([...a.weights]).toEqual([...b.weights]);
    expect(a.weights[0]).toBeGreaterThan(a.weights[1] as number);
  });

  it('drops small weights for good and settles the others', () => {
    const sizes = [...fitColumns(examples, options).weights].map(Math.abs);
    const smallest = Math.min(...sizes);
    const prune = { after: options.epochs, keep: smallest * 1.01 };
    const { weights } = fitColumns(examples, { ...options, epochs: options.epochs + 3, prune });
    expect([...weights].map((weight) => weight === 0)).toEqual(sizes.map((size) => size === smallest));
    expect(weights.some((weight, i) => weight !== 0 && Math.abs(weight) !== sizes[i])).toBe(true);
  });
});

describe('withoutImplied', () => {
  const weighed = (id: string, score: number, said: Partial<Candidate>, links: Claim['links'] = []) =>
    ({
      candidate: { claim: { id, links }, missing: 0, inherited: 0, ...said },
      judged: { relation: 'corroborates', otherwise: 0 },
      score,
      relation: 'corroborates',
    }) as unknown as Weighed;
  const part = (score: number) => weighed('c002', score, {}, [{ to: 'c001', kind: 'part-of' }]);
  const relations = (found: Weighed[]) => withoutImplied(found).map((one) => one.relation);

  it('does not tell a whole that only follows from its part', () => {
    expect(relations([part(0.95), weighed('c001', 0.9, { inherited: 2 })])).toEqual(['corroborates', 'related']);
    expect(relations([part(0.95), weighed('c001', 0.9, { missing: 1 })])).toEqual(['corroborates', 'related']);
  });

  it('tells a whole that the sentence says itself, or says more surely than its part', () => {
    expect(relations([part(0.95), weighed('c001', 0.9, { inherited: 1 })])).toEqual(['corroborates', 'corroborates']);
    expect(relations([weighed('c001', 0.95, { missing: 1 }), part(0.9)])).toEqual(['corroborates', 'corroborates']);
  });
});
