/**
 * In: all blocks and, where the publisher gives it, the article's text from JSON-LD. Effect: body paragraphs that
 * Readability dropped come back where they look in every respect like the kept ones: same element, same names, same
 * wrappers, inside the same part of the page.
 */

import type { Block } from '../blocks';
import { overlap } from '../metadata/title';
import { isProse, linkShare, restore } from '../prose';
import { signature } from '../signature';
import { commonAncestor, upward } from '../tree';

/** Kept paragraphs of one look before others of that look are believed. */
const LEAST_LOOKALIKES = 2;
/** How many wrappers belong to a paragraph's look. */
const LEVELS = 3;
/** Numbers in names count paragraphs, they do not tell them apart. */
const NUMBERS = /\d+/g;

export function restoreDropped(blocks: readonly Block[], body: string | undefined): void {
  const kept = blocks.filter((block) => block.keep && isProse(block));
  const looks = new Map<string, number>();
  for (const block of kept) looks.set(look(block), (looks.get(look(block)) ?? 0) + 1);
  const root = commonAncestor(kept.map((block) => block.owner));
  const first = kept[0]?.index ?? 0;
  const last = kept.at(-1)?.index ?? -1;
  const known = new Set(kept.map((block) => block.text));
  for (const block of blocks) {
    if (block.keep || block.removed || block.readable || known.has(block.text)) continue;
    const inside = block.index > first && block.index < last;
    const heading = block.role === 'heading';
    if (heading ? !inside : !isProse(block) && !(block.role === 'list' && inside)) continue;
    if (linkShare(block) > 0.4) continue;
    if ((looks.get(look(block)) ?? 0) < LEAST_LOOKALIKES && !(heading && sibling(block, blocks))) continue;
    if (!inside && !root?.parentElement?.contains(block.owner)) continue;
    if (body && body.length > 500 && overlap(block.text, body) < 0.9) continue;
    restore(block);
    known.add(block.text);
  }
}

/** A heading belongs to the text if the text goes on right below it, in the same wrapper. */
function sibling(heading: Block, blocks: readonly Block[]): boolean {
  const next = blocks[heading.index + 1];
  return !!next?.keep && next.owner.parentElement === heading.owner.parentElement;
}

function look(block: Block): string {
  let line = '';
  let level = 0;
  for (const el of upward(block.owner)) {
    line += `${el.tagName}${signature(el).replace(NUMBERS, '#')}/`;
    if (++level >= LEVELS) break;
  }
  return line;
}
