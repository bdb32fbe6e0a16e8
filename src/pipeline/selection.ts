/** Text the reader selected, checked like an article of one paragraph. Takes the page's own report as its context. */

import type { Article } from '../model/article';
import type { TabReport } from '../model/finding';
import { toSentences } from '../text/sentences';
import { startReport } from './background';
import { checkArticle, isComparable } from './check';
import type { Knowledge } from './knowledge';

/** More than this is no selection to be checked but a whole book. */
const MOST_CHARS = 20_000;

/**
 * @param text as selected; folded and cut at `MOST_CHARS`
 * @param language BCP 47 of the selection, as far as it could be told
 * @param page what is known of the page it stands on: title and date say what can be meant
 */
export function reportOnSelection(
  text: string,
  language: string | undefined,
  page: TabReport | null,
  knowledge: Knowledge,
  languages: readonly string[],
): TabReport {
  const paragraph = { index: 0, role: 'body' as const, text: text.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARS) };
  const article: Article = {
    url: page?.url ?? '',
    title: page?.article?.title ?? '',
    byline: page?.article?.byline ?? [],
    credits: [],
    published: page?.article?.published,
    publisher: page?.article?.publisher,
    language: language ?? page?.article?.language,
    paragraphs: [paragraph],
    access: { level: 'free' },
    removed: {},
  };
  const sentences = toSentences([paragraph], article.language);
  const report: TabReport = { ...startReport(article.url), sentences, selection: true };
  if (!isComparable(article.language, languages)) return { ...report, state: 'unsupported-language' };
  return { ...report, state: 'done', findings: checkArticle(article, sentences, knowledge).findings };
}
