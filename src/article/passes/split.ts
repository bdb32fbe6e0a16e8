/**
 * In: blocks read after the words have spoken. Effect: a paragraph that an advertisement (or a drop cap set as a block) has
 * torn apart is one paragraph again: the first part ends without a stop, the second goes on in lower case beside it.
 */

import type { Block } from '../block';
import { isCapital, isSmall } from '../letters';
import { joinLive } from '../live';
import { endsSentence } from '../prose';

const QUOTES = '"„“»';

export function joinSplit(blocks: readonly Block[]): void {
  let before: Block | null = null;
  for (const block of blocks) {
    if (!block.keep) continue;
    if (before && goesOn(before, block)) {
      before.live = joinLive(before.live, block.live, isDropCap(before.text) ? '' : ' ');
      before.linked += block.linked;
      block.keep = false;
    } else before = block;
  }
}

/** One capital, perhaps behind a quotation mark. */
const isDropCap = (text: string): boolean =>
  text.length < 3 && isCapital(text.length === 2 && QUOTES.includes(text[0] ?? '') ? text[1] : text);

function goesOn(first: Block, second: Block): boolean {
  if (first.role !== second.role || !(first.role === 'body' || first.role === 'lead')) return false;
  if (endsSentence(first.text) || !isSmall(second.text[0])) return false;
  const { owner } = first;
  return (
    owner === second.owner || owner.parentElement === second.owner.parentElement || owner.parentElement === second.owner
  );
}
