/** Every rule of the compiler: a small dataset without mistakes, and each mistake with the line it must give. */

import { describe, expect, it } from 'vitest';
import { openClaims, shippedClaims } from '../../../src/claims/base';
import { compileClaims } from '../../../src/claims/compile';
import type { Assertion } from '../../../src/model/claim';
import { bilingual, claim, dataset, origin, source } from './dataset';

const assertion: Assertion = { source: 's1', stance: 'asserts', chain: ['o1'], paragraphs: [2] };
type Files = Record<string, unknown>;
const put = (file: string, value: unknown) => (files: Files) => {
  files[file] = value;
};
const set = (more: Parameters<typeof claim>[1]) => (files: Files) => {
  files['claims/c001.json'] = claim('c001', more);
};
const assert = (more: Partial<Assertion>) => set({ assertions: [{ ...assertion, ...more }] });
const raw = (more: object) => (files: Files) => {
  files['claims/c001.json'] = { ...claim('c001'), ...more };
};
const second =
  (more: Parameters<typeof claim>[1], first: Parameters<typeof claim>[1] = {}) =>
  (files: Files) => {
    files['claims/c001.json'] = claim('c001', first);
    files['claims/c002.json'] = claim('c002', more);
  };
const shared = { de: ['Da liegt es'], en: [] };
const ships = { value: 3, unit: 'ship', comparator: 'about' } as const;

const MISTAKES: [what: string, change: (files: Files) => void, line: RegExp][] = [
  ['broken JSON', put('claims/c001.json', '{'), /^claims\/c001\.json: line 1: .* is missing before the end/],
  [
    'a name that every object has',
    put('claims/c001.json', { ...claim('c001'), toString: 1 }),
    /unknown key "toString"/,
  ],
  ['a file of another kind', put('claim/c001.json', {}), /^claim\/c001\.json: is no file of the dataset/],
  ['a missing file', put('topics.json', null), /^topics\.json: is missing/],
  ['an unknown key', raw({ hegde: 1 }), /^claims\/c001\.json: the file has an unknown key "hegde"/],
  ['a missing key', raw({ polarity: undefined }), /c001\.json: the file lacks "polarity"/],
  ['a wrong type', raw({ links: {} }), /c001\.json: links is \{\}, must be array/],
  ['a wrong word', raw({ polarity: 'yes' }), /polarity is "yes", must be one of affirms, denies/],
  ['an empty statement', raw({ statement: { de: ' ', en: 'A.' } }), /statement\.de is empty/],
  ['a claim nobody asserts', raw({ assertions: [] }), /assertions needs at least 1 entry/],
  ['a text of two lines', raw({ statement: { de: 'Ein\nSchiff.', en: 'A.' } }), /statement\.de is .*one line of text/],
  ['one statement for both languages', set({ statement: bilingual('A ship.') }), /the same in both languages/],
  ['a day of no calendar', set({ asOf: '2023-02-30' }), /c001\.json: asOf is "2023-02-30", no such day/],
  ['a day of no calendar in an event', set({ event: { from: '2023-06-31' } }), /event\.from is "2023-06-31"/],
  ['an empty event', set({ event: {} }), /event says neither when nor where/],
  ['a wrong date', raw({ asOf: '2023-13' }), /asOf is "2023-13"/],
  ['a paragraph 0', assert({ paragraphs: [0] }), /assertions\[0\]\.paragraphs\[0\] is 0, must be at least 1/],
  ['a name that is not the id', put('claims/c009.json', claim('c008')), /c009\.json: holds c008/],
  ['an unknown source', assert({ source: 's9' }), /names the source "s9"/],
  ['an unknown origin', assert({ chain: ['o1', 'o9'] }), /names the origin "o9"/],
  ['an origin twice in a chain', assert({ chain: ['o1', 'o1'] }), /"o1" twice in its chain/],
  ['paragraphs out of order', assert({ paragraphs: [3, 2] }), /do not ascend: 3, 2/],
  ['a paragraph that is no article text', assert({ paragraphs: [2, 5] }), /paragraph 5, which documents\.json/],
  ['differing without a value', assert({ stance: 'differs' }), /differs, but says neither/],
  ['a value without a quantity', assert({ value: ships }), /the claim has no quantity/],
  [
    'another unit than the claim',
    set({ quantity: ships, assertions: [{ ...assertion, value: { ...ships, unit: 'tonne' } }] }),
    /counts in "tonne", the claim in "ship"/,
  ],
  ['an unknown unit', set({ quantity: { ...ships, unit: 'boat' } }), /unit "boat"/],
  ['the same assertion twice', set({ assertions: [assertion, assertion] }), /same assertion twice: s1 asserts o1/],
  ['an unknown topic', set({ topic: 'sea' }), /topic "sea" is not in topics\.json/],
  ['an event that ends before it begins', set({ event: { from: '2023-09', to: '2023-08' } }), /event ends/],
  ['a hidden claim without a reason', set({ matching: 'off' }), /kept out of matching, but no note/],
  ['German that points out', set({ statement: { de: 'Sie liegen dort.', en: 'A.' } }), /begins with "Sie"/],
  ['English that points out', set({ statement: { de: 'A.', en: 'They lie there.' } }), /begins with "They"/],
  ['no full stop', set({ statement: { de: 'Ein Schiff', en: 'A.' } }), /statement\.de does not end/],
  ['a link to itself', set({ links: [{ to: 'c001', kind: 'overlaps' }] }), /links to itself/],
  ['a link to nothing', set({ links: [{ to: 'c777', kind: 'supports' }] }), /links to c777, which does not exist/],
  [
    'two links to one claim',
    second({}, { links: [1, 2].map(() => ({ to: 'c002', kind: 'supports' as const })) }),
    /links to c002 twice/,
  ],
  [
    'a symmetric link written twice',
    second({ links: [{ to: 'c001', kind: 'conflicts' }] }, { links: [{ to: 'c002', kind: 'conflicts' }] }),
    /link conflicts to c002 is written in both files/,
  ],
  [
    'a circle',
    second({ links: [{ to: 'c001', kind: 'part-of' }] }, { links: [{ to: 'c002', kind: 'part-of' }] }),
    /^claims\/c001\.json: is part of itself: c001 → c002 → c001/,
  ],
  ['a way twice', set({ ways: { de: ['Da liegt es', 'da liegt es!'], en: [] } }), /ways\.de has "da liegt es" twice/],
  [
    'a way that is a near miss',
    set({ ways: { de: ['Da.'], en: [] }, nearMisses: { de: [{ text: 'da', why: 'other' }], en: [] } }),
    /both a way and a near miss/,
  ],
  ['a way that two claims share', second({ ways: shared }, { ways: shared }), /"Da liegt es" stands in c001 too/],
  [
    'a statement that two claims share',
    second({ statement: claim('c001').statement }),
    /c002\.json: "The ship c001 lies in the harbour\." stands in c001 too/,
  ],
  ['an unused source', put('sources.json', [source('s1'), source('s2')]), /no assertion uses "s2"/],
  ['an unused origin', put('origins.json', [origin('o1'), origin('o2')]), /no assertion uses "o2"/],
  ['an unused topic', put('topics.json', ['harbour', 'sea']), /no claim uses "sea"/],
  ['a topic twice', put('topics.json', ['harbour', 'harbour']), /topics\.json: "harbour" stands there twice/],
  ['a source twice', put('sources.json', [source('s1'), source('s1')]), /sources\.json: "s1" stands there twice/],
  ['an origin twice', put('origins.json', [origin('o1'), origin('o1')]), /origins\.json: "o1" stands there twice/],
  [
    'dates that run backwards',
    put('sources.json', [source('s1', { date: '2023-09/2023-08' })]),
    /the dates of "s1" run backwards/,
  ],
  ['a source’s day of no calendar', put('sources.json', [source('s1', { date: '2023-02-29' })]), /2023-02-29, no such/],
  ['a range that runs backwards', put('documents.json', { s1: ['4-1'] }), /documents\.json: the range "4-1" runs/],
  ['lines of no source', put('documents.json', { s9: ['1'] }), /documents\.json: "s9" is no source/],
  ['a wrong range', put('documents.json', { s1: ['1 to 4'] }), /documents\.json: s1\[0\] is "1 to 4"/],
  ['fingerprints of no source', put('fingerprints.json', { s9: [[1]] }), /fingerprints\.json: "s9"/],
  [
    'an exception for nothing',
    put('verify-exceptions.json', { missed: [{ claim: 'c001', source: 's9', reason: 'x' }], unlisted: [] }),
    /c001 has no assertion of s9 that could be missed/,
  ],
  [
    'an exception for what is listed',
    put('verify-exceptions.json', { missed: [], unlisted: [{ claim: 'c001', source: 's1', reason: 'x' }] }),
    /s1 is listed for c001/,
  ],
  [
    'an exception without a reason',
    put('verify-exceptions.json', { missed: [{ claim: 'c001', source: 's1' }], unlisted: [] }),
    /missed\[0\] lacks "reason"/,
  ],
];

describe('compileClaims', () => {
  it('compiles a dataset without mistakes', () => {
    const { base, mistakes } = compileClaims(dataset());
    expect(mistakes).toEqual([]);
    expect(base.claims.map((c) => c.id)).toEqual(['c001']);
  });

  it.each(MISTAKES)('reports %s', (_, change, line) => {
    const { mistakes } = compileClaims(dataset(change));
    expect(mistakes.filter((m) => line.test(m))).toHaveLength(1);
    expect(mistakes.every((m) => !m.includes('\n'))).toBe(true);
  });

  it.each([
    ['a list with one wrong entry', put('origins.json', [{ ...origin('o1'), kind: 'paper' }]), /\[0\] "o1"\.kind is/],
    ['an empty list', put('sources.json', ''), /^sources\.json: line 1: the file is empty$/],
    ['a missing list', put('origins.json', null), /^origins\.json: is missing$/],
    ['a claim that others link to', second({}, { links: [{ to: 'c002', kind: 'supports' }], id: 'c1' }), /c1/],
  ])('tells %s in one line, not what only follows from it', (_, change, line) => {
    const { mistakes } = compileClaims(dataset(change));
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(line);
  });

  it('makes symmetric links readable from both ends, others not', () => {
    const links = [{ to: 'c002', kind: 'conflicts' as const, note: bilingual('x') }];
    const { base, mistakes } = compileClaims(dataset(second({}, { links })));
    expect(mistakes).toEqual([]);
    expect(base.claims[1]?.links).toEqual([{ to: 'c001', kind: 'conflicts', note: bilingual('x') }]);
    const directed = compileClaims(dataset(second({}, { links: [{ to: 'c002', kind: 'part-of' }] })));
    expect(directed.base.claims[1]?.links).toEqual([]);
  });

  it('accepts years and months beside days in an event', () => {
    expect(compileClaims(dataset(set({ event: { from: '2023', to: '2023-09' } }))).mistakes).toEqual([]);
    expect(compileClaims(dataset(set({ event: { from: '2023-09-05', to: '2023-09' } }))).mistakes).toEqual([]);
  });
});

describe('the shipped form', () => {
  it('leaves paraphrases and editors’ notes out, and opens again', () => {
    const ways = { de: ['Ein Schiff im Hafen'], en: [] };
    const { base } = compileClaims(dataset(set({ ways, note: bilingual('only for editors') })));
    const shipped = JSON.stringify(shippedClaims(base));
    expect(shipped).not.toContain('Schiff im Hafen');
    expect(shipped).not.toContain('only for editors');
    const opened = openClaims(JSON.parse(shipped));
    expect(opened.claims.get('c001')?.ways).toEqual({ de: [], en: [] });
    expect(opened.claims.get('c001')?.statement).toEqual(claim('c001').statement);
    expect(opened.sources.has('s1') && opened.origins.has('o1')).toBe(true);
  });
});
