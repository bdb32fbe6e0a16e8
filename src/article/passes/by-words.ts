/** In: the blocks read. Effect: short kept blocks whose words say what they are (a credit, an offer, "read also") go. */

import type { Block } from '../block';
import { remove } from '../prose';
import { saysOf } from '../rules';

export function removeByWords(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const says = block.keep && saysOf(block);
    if (says) remove(block, says.rule.kind);
  }
}
