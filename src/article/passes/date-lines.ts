/** In: the blocks read. Effect: lines that only tell when the article was written or changed go. */

import lexicon from '../../../assets/lexicon/article-date-words.json';
import type { Block } from '../block';
import { lettersOf } from '../letters';
import { visibleDate } from '../metadata/date';
import { endsSentence, remove } from '../prose';

const LONGEST = 110;
/** A short line may also name who wrote it. */
const SHORT = 70;
const NAME_WORDS = 3;
const WORDS = new Set(lexicon);

export function removeDateLines(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (!block.keep || block.text.length > LONGEST || !/\d/.test(block.text)) continue;
    if (visibleDate(block.text) || /\d{1,2}[:.]\d\d/.test(block.text)) {
      const left = lettersOf(block.text.toLowerCase()).filter((word) => !WORDS.has(word));
      const named = block.text.length <= SHORT && block.role !== 'list' && !endsSentence(block.text);
      if (left.length <= (named ? NAME_WORDS : 1)) remove(block, 'other');
    }
  }
}
