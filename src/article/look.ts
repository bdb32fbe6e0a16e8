/** In: a block. Out: its look, as far as markup tells: its element and a few wrappers with their names, numbers blurred. */

import type { Block } from './block';
import { remembered } from './memory';
import { signature } from './signature';
import { tagOf, upward } from './tree';

/** How many wrappers belong to a paragraph's look. */
const LEVELS = 3;
/** Numbers in names count paragraphs, they do not tell them apart. */
const NUMBERS = /\d+/g;

const known = remembered(new Map<Element, string>());

export function look({ owner }: Block): string {
  const line = known.get(owner) ?? lookOf(owner);
  known.set(owner, line);
  return line;
}

function lookOf(owner: Element): string {
  let line = '';
  let level = 0;
  for (const el of upward(owner)) {
    line += `${tagOf(el)}${signature(el).replace(NUMBERS, '#')}/`;
    if (++level >= LEVELS) break;
  }
  return line;
}

/** The looks of at least two of the blocks: how this page sets its running text. */
export function commonLooks(blocks: readonly Block[]): Set<string> {
  const once = new Set<string>();
  const often = new Set<string>();
  for (const block of blocks) {
    const own = look(block);
    (once.has(own) ? often : once).add(own);
  }
  return often;
}
