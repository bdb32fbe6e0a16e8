/**
 * In: all blocks, the title and whether the page is a live blog. Effect: where the page holds several article elements,
 * each with a linked headline of its own, only the one with this page's headline stays. Returns whether others were there.
 */

import type { Block } from '../block';
import { overlap } from '../metadata/title';
import { isProse, keptOf, remove } from '../prose';
import { tagOf } from '../tree';

const OWN_LINK = ':is(h1, h2, h3, h4) a[href], a[rel~="bookmark"], a[href] :is(h1, h2, h3, h4)';

export function removeOtherArticles(blocks: readonly Block[], title: string): boolean {
  const kept = keptOf(blocks);
  const headline = blocks.find((b) => tagOf(b.owner) === 'H1' && overlap(b.text, title) > 0.6);
  const main = (headline ?? kept.find(isProse))?.owner.closest('article');
  if (!main) return false;
  let others = blocks.some((block) => block.by === 'own-article');
  const verdicts = new Map<Element, boolean>();
  for (const block of kept) {
    const article = block.owner.closest('article');
    if (!article || article === main || article.contains(main)) continue;
    const other = verdicts.get(article) ?? !!article.querySelector(OWN_LINK);
    verdicts.set(article, other);
    if (!other) continue;
    remove(block, 'teaser');
    others ||= isProse(block);
  }
  return others;
}
