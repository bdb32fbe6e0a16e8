/**
 * In: the blocks read and the title. Effect: what stands above the first running text goes: the headline in its variants,
 * kickers, breadcrumbs, bylines, date lines. A standfirst stays, since it is prose, and so does a first subheading.
 */

import type { Block } from '../block';
import { commonLooks, look } from '../look';
import { overlap } from '../metadata/title';
import { charsOf, isProse, keptOf, remove } from '../prose';
import { tagOf } from '../tree';

/** More than this above the text is not its head: the page is a list or a poem. */
const MOST_CHARS = 400;

export function removeHead(blocks: readonly Block[], title: string): void {
  const kept = keptOf(blocks);
  const first = kept.findIndex(isProse);
  const head = kept.slice(0, Math.max(0, first));
  if (charsOf(head) > MOST_CHARS) return;
  const last = head.at(-1);
  const subheading = last?.role === 'heading' && head.length < 3 && overlap(last.text, title) < 0.4;
  // An article of bullet points begins with its first one, however short.
  const list = kept[first]?.role === 'list' ? kept[first].owner.parentElement : null;
  const looks = commonLooks(kept.filter(isProse));
  for (const block of subheading ? head.slice(0, -1) : head) {
    const opening = tagOf(block.owner) === 'P' && block.linked === 0 && looks.has(look(block));
    const item = block.role === 'list' && block.linked === 0 && list !== null && block.owner.parentElement === list;
    if (!opening && !item) remove(block, 'other');
  }
}
