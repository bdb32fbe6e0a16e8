/** In: the blocks read. Effect: placeholder text made of block characters or of letters without words goes. */

import type { Block } from '../block';
import { remove } from '../prose';

const BLOCKS = /[\u2500-\u25ff\u2800-\u28ff]/g;

export function removeScrambled(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (!block.keep || (block.text.match(BLOCKS)?.length ?? 0) * 5 < block.text.length) continue;
    remove(block, 'scrambled');
  }
}
