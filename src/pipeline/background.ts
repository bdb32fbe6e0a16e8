/** The background's half of the way: news from a page become the tab's report, which is the truth for mark and panel. */

import type { PageNews } from '../messaging/protocol';
import type { TabReport } from '../model/finding';
import type { Wall } from '../model/wall';
import { checkArticle, isComparable } from './check';
import type { Knowledge } from './knowledge';
import { timelineFrom } from './timeline';

const EMPTY: Pick<TabReport, 'walls' | 'sentences' | 'findings'> = { walls: [], sentences: [], findings: [] };

/** A report about a page of which nothing is known yet. */
export const startReport = (url: string, started?: number): TabReport => ({ ...EMPTY, url, started, state: 'unread' });

/** The report of a page on which Quellenblick is switched off. */
export const offReport = (url: string, started?: number): TabReport => ({ ...EMPTY, url, started, state: 'off' });

/** A page that makes a new wall each second must not fill the storage. */
const MOST_WALLS = 20;

/** The report with one wall's news in it; a later word on the same wall replaces the earlier. */
export function withWall(report: TabReport, wall: Wall): TabReport {
  const others = report.walls.filter((known) => known.id !== wall.id || known.frameHost !== wall.frameHost);
  return { ...report, walls: [...others, wall].slice(-MOST_WALLS) };
}

/**
 * What a page told becomes the tab's report.
 * @param knowledge is asked for only when an article has come: opening the dataset costs time
 * @param languages of articles that the reader wants compared, e.g. `['de', 'en']`
 * @returns the report; never throws, a failure is a state of the report
 */
export async function reportOn(
  news: PageNews,
  before: TabReport,
  knowledge: () => Promise<Knowledge>,
  languages: readonly string[],
): Promise<TabReport> {
  const report: TabReport = { ...EMPTY, started: before.started, walls: before.walls, url: news.url, state: 'reading' };
  if (news.kind === 'reading') return report;
  if (news.kind === 'unread') return { ...report, state: 'unread' };
  if (news.kind === 'not-an-article') return { ...report, state: 'not-an-article', why: news.why };
  if (news.kind === 'failed') return { ...report, state: 'failed', why: news.why };
  const { article, sentences } = news;
  const described: TabReport = {
    ...report,
    sentences,
    article: {
      title: article.title,
      publisher: article.publisher,
      byline: article.byline,
      published: article.published,
      language: article.language,
      access: article.access.level,
      accessReason: article.access.reason,
      removed: article.removed,
      partOf: article.partOf,
      sameTextAs: [],
    },
  };
  if (!isComparable(article.language, languages)) return { ...described, state: 'unsupported-language' };
  try {
    const known = await knowledge();
    const checked = checkArticle(article, sentences, known);
    return {
      ...described,
      article: { ...(described.article as NonNullable<TabReport['article']>), sameTextAs: checked.sameTextAs },
      state: 'done',
      findings: checked.findings,
      timeline: timelineFrom(checked.findings, known.base),
    };
  } catch (error) {
    console.error('Quellenblick: matching failed', error);
    return { ...described, state: 'failed', why: 'matching' };
  }
}
