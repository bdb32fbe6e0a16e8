/**
 * In: all blocks of a page that is not free. Effect: what its publisher does not show (the text behind the offer) is not
 * read, in browsers that can tell. Where nothing of the article is shown, a wall hides it all and nothing can be told.
 */

import type { Block } from '../blocks';
import { remove } from '../prose';

export function removeHidden(blocks: readonly Block[]): void {
  const kept = blocks.filter((block) => block.keep);
  const hidden = kept.filter((block) => block.owner.checkVisibility?.() === false);
  if (hidden.length < kept.length)
    for (const block of hidden) {
      remove(block, 'other');
      block.by = 'hidden';
    }
}
