/**
 * In: the blocks read. Effect: lists whose items are links to other pages go, and so do blocks that are nothing but a link:
 * teasers in disguise. A list of facts with a link here and there stays.
 */

import type { Block } from '../block';
import { endsSentence, linkShare, remove } from '../prose';
import { tagOf, upward } from '../tree';

/** Share of linked text from which a whole list counts as a list of teasers. */
const LIST_SHARE = 0.6;
/** The same where every single item has a link. */
const EACH_SHARE = 0.4;
/** A block linked from end to end; a little rest allows for an arrow or a colon. */
const BLOCK_SHARE = 0.9;
const LONGEST = 260;

export function removeLinkBlocks(blocks: readonly Block[]): void {
  const lists = new Map<Element, Block[]>();
  for (const block of blocks) {
    if (!block.keep) continue;
    const list = listOf(block);
    if (list) lists.set(list, [...(lists.get(list) ?? []), block]);
    else if (block.text.length <= LONGEST && linkShare(block) >= BLOCK_SHARE) remove(block, 'teaser');
  }
  for (const items of lists.values()) {
    const chars = items.reduce((sum, item) => sum + item.text.length, 0);
    const share = items.reduce((sum, item) => sum + item.linked, 0) / Math.max(1, chars);
    const each = items.every((item) => item.linked > 0) && !items.some((item) => endsSentence(item.text));
    if (share >= LIST_SHARE || (each && share >= EACH_SHARE)) for (const item of items) remove(item, 'teaser');
  }
}

/** The outermost list around a list item. */
function listOf(block: Block): Element | null {
  if (block.role !== 'list') return null;
  let list: Element | null = null;
  for (const el of upward(block.owner)) if (/^(?:UL|OL|DL)$/.test(tagOf(el))) list = el;
  return list;
}
