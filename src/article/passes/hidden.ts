/**
 * In: all blocks of a page that is not free. Effect: what its publisher does not show (the text behind the offer) is not
 * read, in browsers that can tell. Where nothing of the article is shown, a wall hides it all and nothing can be told.
 */

import type { Block } from '../block';
import { begin, keptOf, remove } from '../prose';

export function removeHidden(blocks: readonly Block[]): void {
  const kept = keptOf(blocks);
  const hidden = kept.filter((block) => block.owner.checkVisibility?.() === false);
  begin('hidden');
  if (hidden.length < kept.length) for (const block of hidden) remove(block, 'other');
}
