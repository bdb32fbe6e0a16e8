/** Verification with finders that are told what to find. */

import { describe, expect, it } from 'vitest';
import { openClaims } from '../../../src/claims/base';
import { compileClaims } from '../../../src/claims/compile';
import { type FoundClaim, verifyClaims } from '../../../src/claims/verify';
import { bilingual, claim, dataset, origin, source } from './dataset';

const one = { source: 's1', stance: 'asserts', chain: ['o1'], paragraphs: [2] } as const;
const { base: compiled, mistakes } = compileClaims(
  dataset((files) => {
    files['sources.json'] = [source('s1'), source('s2')];
    files['origins.json'] = [origin('o1')];
    files['claims/c001.json'] = claim('c001', { assertions: [{ ...one, chain: ['o1'], paragraphs: [2, 3] }] });
    files['claims/c002.json'] = claim('c002', {
      assertions: [{ ...one, chain: ['o1'], paragraphs: [4], stance: 'denies' }],
    });
    files['claims/c003.json'] = claim('c003', {
      assertions: [{ ...one, source: 's2', chain: ['o1'], paragraphs: [1] }],
      matching: 'off',
      note: bilingual('x'),
    });
  }),
);
const base = openClaims(compiled);
const documents = ['s1', 's2'].map((id) => ({
  source: source(id),
  lines: ['a', 'b', 'c', 'd'],
  article: [1, 2, 3, 4],
}));
const run = (found: FoundClaim[], exceptions = { missed: [], unlisted: [] } as Parameters<typeof verifyClaims>[3]) =>
  verifyClaims(base, documents, (d) => (d.source.id === 's1' ? found : []), exceptions);
const outcomes = (found: FoundClaim[]) => run(found).assertions.map((a) => a.outcome);

describe('verifyClaims', () => {
  it('has a dataset without mistakes', () => expect(mistakes).toEqual([]));

  it('finds what stands at one of the paragraphs with the right relation', () => {
    const result = run([
      { claim: 'c001', paragraph: 3, relation: 'corroborates' },
      { claim: 'c002', paragraph: 4, relation: 'conflicts' },
    ]);
    expect(result.assertions.map((a) => a.outcome)).toEqual(['verdict', 'verdict']);
    expect(result.share).toEqual({ verdict: 1, found: 1 });
    expect(result.unlisted).toEqual([]);
  });

  it('tells elsewhere, wrong, related and missed apart', () => {
    expect(outcomes([{ claim: 'c001', paragraph: 1, relation: 'corroborates' }])).toEqual(['elsewhere', 'missed']);
    expect(outcomes([{ claim: 'c001', paragraph: 2, relation: 'conflicts' }])[0]).toBe('wrong');
    expect(outcomes([{ claim: 'c001', paragraph: 2, relation: 'related' }])[0]).toBe('related');
    expect(run([]).share).toEqual({ verdict: 0, found: 0 });
  });

  it('takes the denial itself for the conflict with what is denied', () => {
    const both = compileClaims(
      dataset((files) => {
        const denied = { ...one, chain: ['o1'], paragraphs: [2] };
        files['claims/c001.json'] = claim('c001', { assertions: [{ ...denied, stance: 'denies' }] });
        files['claims/c002.json'] = claim('c002', {
          polarity: 'denies',
          assertions: [denied],
          links: [{ to: 'c001', kind: 'conflicts' }],
        });
      }),
    ).base;
    const [document] = documents;
    const none = { missed: [], unlisted: [] };
    const check = (found: FoundClaim[]) =>
      verifyClaims(openClaims(both), document ? [document] : [], () => found, none);
    const result = check([{ claim: 'c002', paragraph: 2, relation: 'corroborates' }]);
    expect(result.assertions.map((a) => a.outcome)).toEqual(['verdict', 'verdict']);
    expect(check([{ claim: 'c002', paragraph: 2, relation: 'related' }]).assertions[0]?.outcome).toBe('related');
    expect(check([{ claim: 'c002', paragraph: 2, relation: 'conflicts' }]).assertions[0]?.outcome).toBe('missed');
  });

  it('counts what is only related as found, but not as a verdict', () => {
    const { share } = run([
      { claim: 'c001', paragraph: 2, relation: 'related' },
      { claim: 'c002', paragraph: 4, relation: 'conflicts' },
    ]);
    expect(share).toEqual({ verdict: 0.5, found: 1 });
    expect(run([{ claim: 'c001', paragraph: 2, relation: 'conflicts' }]).share.found).toBe(0);
  });

  it('does not take the accusation in a paragraph for the wrong verdict on its denial', () => {
    const both = compileClaims(
      dataset((files) => {
        files['origins.json'] = [origin('o1'), origin('o2')];
        files['claims/c001.json'] = claim('c001', {
          assertions: [
            { ...one, chain: ['o1'], paragraphs: [2] },
            { ...one, chain: ['o2'], paragraphs: [2], stance: 'denies' },
          ],
        });
      }),
    ).base;
    const accused: FoundClaim[] = [{ claim: 'c001', paragraph: 2, relation: 'corroborates' }];
    const result = verifyClaims(openClaims(both), documents, (d) => (d.source.id === 's1' ? accused : []), {
      missed: [],
      unlisted: [],
    });
    expect(result.assertions.map((a) => a.outcome)).toEqual(['verdict', 'missed']);
  });

  it('leaves claims out that take no part in matching', () => {
    expect(run([]).assertions.map((a) => a.claim)).toEqual(['c001', 'c002']);
  });

  it('names verdicts that no assertion lists, unless they are excepted', () => {
    const found: FoundClaim[] = [{ claim: 'c001', paragraph: 2, relation: 'corroborates' }];
    const elsewhere = verifyClaims(base, documents, () => found, { missed: [], unlisted: [] });
    expect(elsewhere.unlisted).toEqual([{ ...found[0], source: 's2' }]);
    expect(elsewhere.relatedUnlisted).toBe(0);
    const excepted = { missed: [], unlisted: [{ claim: 'c001', source: 's2', reason: 'so' }] };
    expect(verifyClaims(base, documents, () => found, excepted).unlisted[0]?.reason).toBe('so');
  });

  it('counts apart what is merely related in a document that does not list it', () => {
    const found: FoundClaim[] = [{ claim: 'c001', paragraph: 2, relation: 'related' }];
    const result = verifyClaims(base, documents, () => found, { missed: [], unlisted: [] });
    expect([result.unlisted, result.relatedUnlisted]).toEqual([[], 1]);
  });

  it('does not count excepted assertions', () => {
    const result = run([{ claim: 'c001', paragraph: 2, relation: 'corroborates' }], {
      missed: [{ claim: 'c002', source: 's1', reason: 'hidden in a headline' }],
      unlisted: [],
    });
    expect(result.assertions[1]).toMatchObject({ outcome: 'excepted', reason: 'hidden in a headline' });
    expect(result.share).toEqual({ verdict: 1, found: 1 });
  });
});
