/** News of a page become a report: every state, with the real dataset. */

import { beforeAll, describe, expect, it } from 'vitest';
import { readKnowledge } from '../../../src/cli/knowledge-files';
import type { Article } from '../../../src/model/article';
import type { Wall } from '../../../src/model/wall';
import { offReport, reportOn, startReport, withWall } from '../../../src/pipeline/background';
import type { Knowledge } from '../../../src/pipeline/knowledge';
import { reportOnSelection } from '../../../src/pipeline/selection';
import { toSentences } from '../../../src/text/sentences';

const URL = 'https://zeitung.example/kim';
const LANGUAGES = ['de', 'en'];
const WALL: Wall = { id: 'w1', kind: 'consent', outcome: 'refused', by: 'button' };

const article = (text: string[], rest: Partial<Article> = {}): Article => ({
  url: URL,
  title: 'Waffen aus Nordkorea für Russlands Krieg',
  byline: [],
  credits: [],
  published: '2024-06-20',
  publisher: 'Zeitung',
  language: 'de',
  paragraphs: text.map((paragraph, index) => ({ index, role: 'body', text: paragraph })),
  access: { level: 'free' },
  removed: { caption: 2 },
  ...rest,
});
const news = (one: Article) => ({
  kind: 'article' as const,
  url: URL,
  article: one,
  sentences: toSentences(one.paragraphs, one.language),
});
const ON_TOPIC = article([
  'Russlands Präsident Wladimir Putin ist zu einem Besuch in Nordkorea eingetroffen. Machthaber Kim Jong Un hatte ihn im September eingeladen.',
  'Das Wetter in Pjöngjang war freundlich.',
]);

describe('a report', () => {
  let knowledge: Knowledge;
  const known = () => Promise.resolve(knowledge);
  beforeAll(() => {
    knowledge = readKnowledge();
  });

  it('of an article holds what the panel shows, and findings', async () => {
    const before = { ...startReport(URL, 7), walls: [WALL] };
    const report = await reportOn(news(ON_TOPIC), before, known, LANGUAGES);
    expect(report).toMatchObject({ state: 'done', url: URL, started: 7, walls: [WALL] });
    expect(report.article).toMatchObject({ title: ON_TOPIC.title, publisher: 'Zeitung', removed: { caption: 2 } });
    expect(report.sentences).toHaveLength(3);
    expect(report.findings[0]?.claims.map(({ claim }) => claim)).toContain('c043');
    expect(report.findings.some(({ sentence }) => sentence === 2)).toBe(false);
    const days = report.timeline?.map(({ from }) => from) ?? [];
    expect(days.length).toBeGreaterThan(1);
    expect(days.length).toBeLessThanOrEqual(12);
    expect(days).toEqual([...days].sort());
    const dated = report.findings.flatMap(({ claims }) =>
      claims.filter(({ relation, event }) => relation !== 'related' && event?.from),
    );
    const shown = report.timeline?.map(({ claim }) => claim);
    for (const { claim } of dated) expect(shown).toContain(claim);
  });

  it('of an article on another topic has no findings', async () => {
    const garden = article(['Im April werden Kartoffeln vorgekeimt.', 'Drei Grad genügen ihnen nicht.'], {
      title: 'Der Garten im April',
    });
    expect(await reportOn(news(garden), startReport(URL), known, LANGUAGES)).toMatchObject({
      state: 'done',
      findings: [],
    });
  });

  it('of an article in another language gives no verdict and opens nothing', async () => {
    const french = article(['Le président russe est arrivé en Corée du Nord.'], { language: 'fr' });
    const never = () => Promise.reject(new Error('opened'));
    expect(await reportOn(news(french), startReport(URL), never, LANGUAGES)).toMatchObject({
      state: 'unsupported-language',
      findings: [],
    });
    expect((await reportOn(news(ON_TOPIC), startReport(URL), never, ['en'])).state).toBe('unsupported-language');
  });

  it('says why it failed, and keeps what was read', async () => {
    const broken = () => Promise.reject(new Error('corrupt'));
    const report = await reportOn(news(ON_TOPIC), startReport(URL), broken, LANGUAGES);
    expect(report).toMatchObject({ state: 'failed', why: 'matching' });
    expect(report.sentences).toHaveLength(3);
  });

  it('tells the states of pages that are no article', async () => {
    const states = await Promise.all([
      reportOn({ kind: 'reading', url: URL }, startReport(''), known, LANGUAGES),
      reportOn({ kind: 'not-an-article', url: URL, why: 'short' }, startReport(''), known, LANGUAGES),
      reportOn({ kind: 'failed', url: URL, why: 'too-large' }, startReport(''), known, LANGUAGES),
    ]);
    expect(states.map(({ state, why }) => [state, why])).toEqual([
      ['reading', undefined],
      ['not-an-article', 'short'],
      ['failed', 'too-large'],
    ]);
    expect(offReport(URL)).toMatchObject({ state: 'off', walls: [] });
  });

  it('keeps one entry per wall, the last word on it', () => {
    const once = withWall(startReport(URL), { ...WALL, outcome: 'hidden' });
    const twice = withWall(once, { ...WALL, outcome: 'shown-again' });
    expect(twice.walls).toEqual([{ ...WALL, outcome: 'shown-again' }]);
    expect(withWall(twice, { ...WALL, frameHost: 'cmp.example' }).walls).toHaveLength(2);
  });

  it('of a selection is about the selection, with the page as its context', async () => {
    const page = await reportOn(news(ON_TOPIC), startReport(URL), known, LANGUAGES);
    const text = 'Nordkorea hat fast fünf Millionen   Artilleriegranaten nach Russland geliefert.';
    const report = reportOnSelection(text, 'de', page, knowledge, LANGUAGES);
    expect(report).toMatchObject({ state: 'done', selection: true, url: URL });
    expect(report.findings[0]?.claims.map(({ claim }) => claim)).toContain('c054');
    expect(reportOnSelection('Il pleut.', 'fr', page, knowledge, LANGUAGES).state).toBe('unsupported-language');
  });
});
