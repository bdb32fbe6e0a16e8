/**
 * In: the blocks read after the words have spoken. Effect: below the label of the comments the article is over: the readers'
 * words and the latest news after it go, if they look like that or are little.
 */

import lexicon from '../../../assets/lexicon/article-ending.json';
import type { Block } from '../block';
import { charsOf, isProse, remove } from '../prose';

const LABEL = new RegExp(`^(?:${lexicon.labels.join('|')})\\s*[:.]?$`, 'i');
/** A line of a commenter: a name and when it was written. */
const COMMENTER = /^[^!?]{2,70}\d{1,2}[.:]\s?\d{2}(?:\s*uhr)?\s*$/i;
const COMMENTERS = 2;
/** An article has this much text before its comments. */
const LEAST_ABOVE = 400;
/** What stands below may be this much of all where nothing else speaks for comments. */
const MOST_BELOW = 0.35;

export function removeBelowEnding(read: readonly Block[]): void {
  const total = charsOf(read.filter((block) => block.keep));
  for (const [i, block] of read.entries()) {
    if (block.text.length > 160 || !LABEL.test(block.text.trim())) continue;
    const above = charsOf(read.slice(0, i).filter((b) => b.keep && isProse(b)));
    const below = read.slice(i);
    const commenters = below.filter((b) => b.text.length < 90 && COMMENTER.test(b.text)).length;
    if (above < LEAST_ABOVE) continue;
    if (commenters < COMMENTERS && charsOf(below.filter((b) => b.keep)) > MOST_BELOW * total) continue;
    for (const b of below) if (b.keep) remove(b, 'comment');
    return;
  }
}
