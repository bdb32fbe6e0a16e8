/** Article → findings: the pure half of the way, the same in the background and in Node. */

import { sameTextAs } from '../claims/fingerprint';
import { weighEvidence } from '../evidence';
import type { Article, Sentence } from '../model/article';
import type { Finding, Match } from '../model/finding';
import type { Knowledge } from './knowledge';

export interface Checked {
  matches: Match[];
  findings: Finding[];
  /** Sources of the dataset whose text the article is or carries. */
  sameTextAs: string[];
}

/**
 * Compares an article's sentences with what is known.
 * @param article the article as read; its language decides whether anything is compared at all
 * @param sentences its sentences in reading order
 */
export function checkArticle(article: Article, sentences: Sentence[], knowledge: Knowledge): Checked {
  const { base, matcher, fingerprints } = knowledge;
  const same = sameTextAs(
    article.paragraphs.map((paragraph) => paragraph.text),
    fingerprints,
  ).map((copy) => copy.source);
  const matches = matcher.match({
    sentences,
    language: article.language ?? '',
    title: article.title,
    published: article.published,
  });
  return { matches, findings: weighEvidence(matches, { article, sameTextAs: same, base }), sameTextAs: same };
}

/** True where an article's language (BCP 47) is one of `languages` (primary subtags). */
export const isComparable = (language: string | undefined, languages: readonly string[]): boolean =>
  languages.includes((language ?? '').toLowerCase().split('-')[0] ?? '');
