/** In: a block. Out: its look, as far as markup tells: its element and a few wrappers with their names, numbers blurred. */

import type { Block } from './blocks';
import { signature } from './signature';
import { upward } from './tree';

/** How many wrappers belong to a paragraph's look. */
const LEVELS = 3;
/** Numbers in names count paragraphs, they do not tell them apart. */
const NUMBERS = /\d+/g;

export function look(block: Block): string {
  let line = '';
  let level = 0;
  for (const el of upward(block.owner)) {
    line += `${el.tagName}${signature(el).replace(NUMBERS, '#')}/`;
    if (++level >= LEVELS) break;
  }
  return line;
}
