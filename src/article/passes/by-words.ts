/** In: all blocks. Effect: short kept blocks whose words say what they are (a credit, an offer, "read also") go. */

import type { Block } from '../blocks';
import { RULES, wordsFit } from '../rules';

export function removeByWords(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (!block.keep) continue;
    const rule = RULES.find((r) => wordsFit(r, block.text));
    if (!rule) continue;
    block.keep = false;
    block.removed = rule.kind;
  }
}
