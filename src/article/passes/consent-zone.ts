/**
 * In: the blocks read after the words have spoken. Effect: a consent text of many paragraphs above the article goes as a
 * whole: up to the last paragraph that surely belongs to it, where most of what stands before speaks of the same things.
 */

import lexicon from '../../../assets/lexicon/article-consent-words.json';
import type { Block } from '../block';
import { remove } from '../prose';

const WORDS = new RegExp(lexicon.join('|'), 'i');
/** The zone lies within the first blocks. */
const REACH = 40;
const SURE = 2;
/** Share of the zone's longer paragraphs that must speak of consent. */
const MOST = 0.7;
const LONGER = 60;
/** What a paragraph speaks of shows within so many characters. */
const READ = 2000;

export function removeConsentZone(blocks: readonly Block[]): void {
  const top = blocks.filter((block) => block.keep || block.removed).slice(0, REACH);
  const sure = top.filter(({ removed }) => removed === 'consent' || removed === 'scrambled' || removed === 'offer');
  for (let i = sure.length - 1; i >= SURE - 1; i--) {
    const end = sure[i];
    if (!end) continue;
    const zone = top.slice(0, top.indexOf(end) + 1);
    const longer = zone.filter((block) => block.text.length >= LONGER);
    const speaking = longer.filter((block) => block.removed || WORDS.test(block.text.slice(0, READ)));
    if (!longer.length || speaking.length < MOST * longer.length) continue;
    for (const block of zone) if (block.keep) remove(block, 'consent');
    return;
  }
}
