/**
 * In: all blocks and the title. Effect: where Readability has read another article of the page, or next to nothing, the
 * running text below this page's own headline comes in its place.
 */

import type { Block } from '../block';
import { overlap } from '../metadata/title';
import { charsOf, isProse, keptOf, linkShare, remove, restore } from '../prose';
import { ruledAround, ruleOf } from '../rules';
import { parentOf, tagOf } from '../tree';

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
  const main = headline.owner.closest('article');
  const read = keptOf(blocks);
  // Mostly the first few paragraphs tell that all is well.
  const enough = Math.max(NONE, main ? LITTLE * charsOf(read) : 0);
  if (isMoreThan(enough, main ? read.filter(({ owner }) => main.contains(owner)) : read)) return;
  const kept = read.filter((block) => !isComment(block));
  const below = blocks.filter((block) => block.index > headline.index && isProse(block) && linkShare(block) < LINKED);
  if (charsOf(kept) < NONE) for (const block of below) restoreUnnamed(block, null);
  else if (main) {
    const foreign = kept.filter(({ owner }) => isForeign(owner.closest('article'), main));
    const own = below.filter(({ owner }) => owner.closest('article') === main);
    const inside = kept.filter(({ owner }) => main.contains(owner));
    if (charsOf(own) < LEAST || charsOf(inside) > LITTLE * charsOf(kept) || charsOf(foreign) < charsOf(kept) / 2)
      return;
    // All of them, so that nothing in them is taken for a dropped paragraph of this one.
    for (const block of blocks) if (isForeign(block.owner.closest('article'), main)) remove(block, 'teaser');
    for (const block of own) restoreUnnamed(block, main);
  }
}

/** Do the blocks that are no comments hold more than so many characters? */
function isMoreThan(characters: number, blocks: readonly Block[]): boolean {
  let left = characters;
  for (const block of blocks) {
    if (!isComment(block)) left -= block.text.length;
    if (left < 0) return true;
  }
  return false;
}

function isComment({ owner }: Block): boolean {
  for (let el: Element | null = owner; el; el = parentOf(el)) {
    el = ruledAround(el);
    if (!el) break;
    if (ruleOf(el)?.kind === 'comment') return true;
  }
  return false;
}

const isForeign = (article: Element | null, main: Element): boolean =>
  !!article && !article.contains(main) && !main.contains(article);

/** Takes the block in, unless something around it, up to a limit, is called what no article is. */
function restoreUnnamed(block: Block, limit: Element | null): void {
  const named = ruledAround(block.owner);
  if (!named || (limit && (named === limit || !limit.contains(named)))) restore(block);
}
