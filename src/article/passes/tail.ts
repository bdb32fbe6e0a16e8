/**
 * In: all blocks. Effect: headings with nothing under them go, and so does what stands below the last running text.
 */

import type { Block } from '../block';
import { commonLooks, look } from '../look';
import { charsOf, isProse, keptOf, remove } from '../prose';
import { tagOf } from '../tree';

const level = (block: Block): number => Number(/^H([1-6])$/.exec(tagOf(block.owner))?.[1] ?? 6);
/** A closing list of short items (results, dates) is no leftover. */
const LIST_ITEM = 12;

/** If more of the article than this would go, the page is one of lists and headings, and stays. */
const MOST_SHARE = 0.15;

export function removeTail(blocks: readonly Block[]): void {
  let below: Block | null = null;
  let ended = false;
  const leftovers: Block[] = [];
  const kept = keptOf(blocks);
  const looks = commonLooks(kept.filter(isProse));
  for (const block of [...kept].reverse()) {
    if (block.role === 'heading') {
      const next: Block | null = below;
      if (!next || (next.role === 'heading' && level(next) <= level(block))) {
        leftovers.push(block);
        continue;
      }
    } else if (!ended) {
      const item = block.role === 'list' || block.role === 'table';
      const fact = item && block.text.length >= LIST_ITEM && block.linked === 0;
      if (!isProse(block) && !fact && !closing(block, looks)) {
        leftovers.push(block);
        continue;
      }
      ended = true;
    }
    below = block;
  }
  if (charsOf(leftovers) <= MOST_SHARE * charsOf(kept)) for (const block of leftovers) remove(block, 'other');
}

/** A short last paragraph (a signature, an exclamation) set like all the others. */
const closing = (block: Block, looks: ReadonlySet<string>): boolean =>
  tagOf(block.owner) === 'P' && block.linked === 0 && !block.text.endsWith(':') && looks.has(look(block));
