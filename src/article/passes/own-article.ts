/**
 * In: all blocks and the title. Effect: where Readability has read another article of the page, or next to nothing, the
 * running text below this page's own headline comes in its place.
 */

import type { Block } from '../blocks';
import { overlap } from '../metadata/title';
import { isProse, linkShare, remove, restore } from '../prose';
import { ruleOf } from '../rules';
import { tagOf, upward } from '../tree';

/** Less text than this is a teaser of an article. */
const LEAST = 600;
/** A page whose own article holds less of what was read has been read wrongly. */
const LITTLE = 0.25;
/** Less running text than this is none. */
const NONE = 140;
/** A paragraph with more links than this is a list of them. */
const LINKED = 0.3;

export function takeOwnArticle(blocks: readonly Block[], title: string): void {
  const headline =
    blocks.find(({ owner, text }) => tagOf(owner) === 'H1' && overlap(text, title) > 0.6) ??
    blocks.find(({ role, text }) => role === 'heading' && text.length * 2 > title.length && overlap(text, title) > 0.9);
  if (!headline) return;
  const kept = blocks.filter((block) => block.keep && !isComment(block));
  const below = blocks.filter((block) => block.index > headline.index && isProse(block) && linkShare(block) < LINKED);
  const main = headline.owner.closest('article');
  if (chars(kept) < NONE) for (const block of below) restoreUnnamed(block, null);
  else if (main) {
    const foreign = kept.filter(({ owner }) => isForeign(owner.closest('article'), main));
    const own = below.filter(({ owner }) => owner.closest('article') === main);
    const inside = kept.filter(({ owner }) => main.contains(owner));
    if (chars(own) < LEAST || chars(inside) > LITTLE * chars(kept) || chars(foreign) < chars(kept) / 2) return;
    // All of them, so that nothing in them is taken for a dropped paragraph of this one.
    for (const block of blocks) if (isForeign(block.owner.closest('article'), main)) remove(block, 'teaser');
    for (const block of own) restoreUnnamed(block, main);
  }
}

const isComment = ({ owner }: Block): boolean => [...upward(owner)].some((el) => ruleOf(el)?.kind === 'comment');

const isForeign = (article: Element | null, main: Element): boolean =>
  !!article && !article.contains(main) && !main.contains(article);

/** Takes the block in, unless something around it, up to a limit, is called what no article is. */
function restoreUnnamed(block: Block, limit: Element | null): void {
  for (const el of upward(block.owner)) {
    if (el === limit) break;
    if (ruleOf(el)) return;
  }
  restore(block);
}

const chars = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);
