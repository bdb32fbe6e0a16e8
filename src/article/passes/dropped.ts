/**
 * In: all blocks and, where the publisher gives it, the article's text from JSON-LD. Effect: body paragraphs that
 * Readability dropped come back where they look in every respect like the kept ones: same element, same names, same
 * wrappers, inside the same part of the page.
 */

import type { Block } from '../block';
import { look } from '../look';
import { overlap, wordSet } from '../metadata/title';
import { isProse, linkShare, restore } from '../prose';
import { commonAncestor } from '../tree';

/** Kept paragraphs of one look before others of that look are believed. */
const LEAST_LOOKALIKES = 2;
/** How many wrappers out the article may reach where no element is called one. */
const LEVELS = 3;

export function restoreDropped(blocks: readonly Block[], body: string | undefined): void {
  const kept = blocks.filter((block) => block.keep && isProse(block));
  const looks = new Map<string, number>();
  for (const block of kept) looks.set(look(block), (looks.get(look(block)) ?? 0) + 1);
  const root = limitOf(kept);
  const first = kept[0]?.index ?? 0;
  const last = kept.at(-1)?.index ?? -1;
  const known = new Set(kept.map((block) => block.text));
  const told = body && body.length > 500 ? wordSet(body) : null;
  const candidate = (block: Block): boolean =>
    !block.keep && !block.removed && !block.readable && linkShare(block) <= 0.4;
  for (const block of blocks) {
    if (!candidate(block) || known.has(block.text) || block.role === 'heading') continue;
    const inside = block.index > first && block.index < last;
    if (!isProse(block) && !(block.role === 'list' && inside)) continue;
    if ((looks.get(look(block)) ?? 0) < LEAST_LOOKALIKES || (!inside && !root?.contains(block.owner))) continue;
    if (told && overlap(block.text, told) < 0.9) continue;
    restore(block);
    known.add(block.text);
  }
  // A dropped heading comes back where the text goes on right below it.
  const opening = Math.min(first, blocks.find((block) => block.keep && isProse(block))?.index ?? first);
  for (const block of blocks) {
    const next = blocks[block.index + 1];
    if (block.role !== 'heading' || !candidate(block) || !next?.keep || !isProse(next)) continue;
    if (block.index > opening && block.index < last && root?.contains(block.owner)) restore(block);
  }
}

/** How far out the article may reach: the article element around the kept text, else a few wrappers up. */
function limitOf(kept: readonly Block[]): Element | null {
  const root = commonAncestor(kept.map((block) => block.owner));
  const article = root?.closest('article, [itemprop="articleBody"], [role="article"]');
  if (article && article !== root) return article;
  let limit = root;
  for (let level = 0; level < LEVELS && limit?.parentElement; level++) limit = limit.parentElement;
  return limit;
}
