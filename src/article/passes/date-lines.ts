/** In: all blocks. Effect: lines that only tell when the article was written or changed go. */

import lexicon from '../../../assets/lexicon/article-date-words.json';
import type { Block } from '../blocks';
import { visibleDate } from '../metadata/date';
import { remove } from '../prose';

const LONGEST = 110;
const WORDS = new Set(lexicon);

export function removeDateLines(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (!block.keep || block.text.length > LONGEST || !/\d/.test(block.text)) continue;
    if (visibleDate(block.text) || /\d{1,2}[:.]\d\d/.test(block.text)) {
      const left = (block.text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !WORDS.has(word));
      if (left.length <= 1) remove(block, 'other');
    }
  }
}
