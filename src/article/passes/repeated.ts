/** In: all blocks and the title. Effect: what the page says twice is kept once; the headline itself is no paragraph. */

import type { Block } from '../blocks';
import { overlap } from '../metadata/title';
import { remove } from '../prose';

const LEAST = 30;

export function removeRepeated(blocks: readonly Block[], title: string): void {
  const seen = new Set<string>();
  for (const block of blocks) {
    if (!block.keep) continue;
    const heading = block.role === 'heading';
    if ((heading && sameAs(block.text, title)) || block.owner.tagName === 'H1') remove(block, 'other');
    else if (block.text === title || (block.text.length >= LEAST && seen.has(block.text))) remove(block, 'other');
    else seen.add(block.text);
  }
}

const sameAs = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) * 1.6 > Math.max(a.length, b.length) && overlap(a, b) > 0.8;
