import { describe, expect, it } from 'vitest';
import { weighEvidence } from '../../../src/evidence';
import type { Article } from '../../../src/model/article';
import type { Assertion, Claim, ClaimBase, Origin, Source } from '../../../src/model/claim';
import type { Match } from '../../../src/model/finding';

const two = (text: string) => ({ de: text, en: text });
const source = (id: string, extra: Partial<Source> = {}): Source => ({
  id,
  publisher: id,
  title: two(id),
  authors: [],
  date: '2024-02-01',
  language: 'de',
  credits: [],
  access: 'free',
  ...extra,
});
const origin = (id: string, kind: Origin['kind'] = 'government'): Origin => ({
  id,
  name: two(id),
  kind,
  citedAs: [id],
});
const says = (by: string, chain: string[], stance: Assertion['stance'] = 'asserts'): Assertion => ({
  source: by,
  stance,
  chain,
  paragraphs: [1],
});
const claim = (id: string, assertions: Assertion[], extra: Partial<Claim> = {}): Claim => ({
  id,
  statement: two(id),
  topic: 't',
  polarity: 'affirms',
  links: [],
  assertions,
  ways: { de: [], en: [] },
  nearMisses: { de: [], en: [] },
  ...extra,
});
const base = (...claims: Claim[]): ClaimBase => ({
  sources: new Map(
    [
      source('s1', { authors: ['Ada Muster'] }),
      source('s2'),
      source('s3', { text: 'same' }),
      source('s4', { text: 'same' }),
    ].map((one) => [one.id, one]),
  ),
  origins: new Map(
    [origin('paper', 'newspaper'), origin('office'), origin('own', 'own-reporting')].map((o) => [o.id, o]),
  ),
  claims: new Map(claims.map((one) => [one.id, one])),
});
const article: Article = {
  url: 'https://example.org/a',
  title: 'Titel',
  byline: [],
  credits: [],
  paragraphs: [],
  access: { level: 'free' },
  removed: {},
};
const match = (extra: Partial<Match> = {}): Match => ({
  sentence: 0,
  claim: 'c1',
  relation: 'corroborates',
  score: 0.9,
  reasons: [],
  cites: [],
  ...extra,
});
const weigh = (matches: Match[], known: ClaimBase, sameTextAs: string[] = [], byline: string[] = []) =>
  weighEvidence(matches, { article: { ...article, byline }, sameTextAs, base: known });

describe('weighEvidence', () => {
  it('counts two sources that rest on one origin once', () => {
    const [finding] = weigh([match()], base(claim('c1', [says('s1', ['paper']), says('s2', ['paper'])])));
    expect(finding?.kind).toBe('corroborated');
    expect(finding?.claims[0]?.independent).toEqual({ corroborate: 1, contradict: 0 });
    expect(finding?.claims[0]?.groups[0]?.testimonies).toHaveLength(2);
  });

  it('does not count an origin that the article cites itself', () => {
    const [finding] = weigh(
      [match({ cites: ['paper'] })],
      base(claim('c1', [says('s1', ['paper']), says('s2', ['office'])])),
    );
    expect(finding?.claims[0]?.independent.corroborate).toBe(1);
    expect(finding?.claims[0]?.groups.find((group) => group.origin.id === 'paper')?.why).toBe('article-cites-it');
  });

  it('never lets a source corroborate itself, nor another print of its text', () => {
    const known = base(claim('c1', [says('s3', ['own']), says('s4', ['office'])]));
    const [finding] = weigh([match()], known, ['s3']);
    expect(finding?.claims[0]?.independent.corroborate).toBe(0);
    expect(finding?.claims[0]?.groups.every((group) => group.why === 'same-text')).toBe(true);
  });

  it('calls it the same origin where nothing independent says it', () => {
    const known = base(claim('c1', [says('s1', ['paper'])]), claim('c2', [says('s2', ['office'])]));
    const cited = match({ cites: ['paper'] });
    expect(weigh([cited], known)[0]?.kind).toBe('same-origin');
    expect(weigh([match()], known, ['s1'])[0]?.kind).toBe('same-origin');
    expect(weigh([match()], known)[0]?.kind).toBe('corroborated');
    // Another claim that says the same has a source of its own.
    expect(weigh([cited, match({ claim: 'c2', score: 0.8 })], known)[0]?.kind).toBe('corroborated');
    expect(weigh([cited, match({ claim: 'c2', score: 0.8, relation: 'related' })], known)[0]?.kind).toBe('same-origin');
  });

  it('sees that the same person wrote it', () => {
    const [finding] = weigh([match()], base(claim('c1', [says('s1', ['own'])])), [], ['Ada Muster']);
    expect(finding?.claims[0]?.groups[0]?.why).toBe('same-author');
  });

  it('turns stances for a sentence that says otherwise', () => {
    const known = base(claim('c1', [says('s1', ['paper']), says('s2', ['office'], 'denies')]));
    const [finding] = weigh([match({ relation: 'conflicts' })], known);
    expect(finding?.kind).toBe('contradicted');
    expect(finding?.claims[0]?.independent).toEqual({ corroborate: 1, contradict: 1 });
  });

  it('brings the word of claims that stand against it', () => {
    const known = base(
      claim('c1', [says('s1', ['paper'])], { links: [{ to: 'c2', kind: 'conflicts' }] }),
      claim('c2', [says('s2', ['office'])], { polarity: 'denies' }),
    );
    expect(weigh([match()], known)[0]?.claims[0]?.independent).toEqual({ corroborate: 1, contradict: 1 });
  });

  it('calls a figure of another date by its name', () => {
    const quantity = { value: 10000, unit: 'container', comparator: 'more-than' } as const;
    const known = base(claim('c1', [says('s1', ['paper'])], { quantity, asOf: '2024-02' }));
    const said = { value: 1000, unit: 'container', comparator: 'about' } as const;
    const figure = { said, claimed: quantity, asOf: '2023-10-13', otherDate: true };
    const [finding] = weigh([match({ relation: 'related', figure })], known);
    expect(finding?.kind).toBe('other-figure');
    expect(finding?.claims[0]?.values.at(-1)).toMatchObject({ own: true, asOf: '2023-10-13' });
  });

  it('tells a weak claim only beside another one', () => {
    const known = base(
      claim('c1', [says('s1', ['paper'])], { matching: 'weak' }),
      claim('c2', [says('s2', ['office'])]),
    );
    expect(weigh([match()], known)).toEqual([]);
    expect(weigh([match(), match({ claim: 'c2' })], known)[0]?.claims).toHaveLength(2);
  });
});
