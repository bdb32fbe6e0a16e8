/**
 * In: the blocks read after the words have spoken. Effect: what stands next to a removed block and belongs to it goes too:
 * the teaser under "Read also:", the biography under an author label, the short lines between two lines of an offer,
 * the shortened copy of a caption.
 */

import type { Block } from '../block';
import { endsSentence, isProse, remove } from '../prose';
import { saysOf } from '../rules';

/** The longest biography and teaser line, in characters. */
const BIOGRAPHY = 200;
const TEASER = 140;
/** The most lines of an offer that say nothing by themselves. */
const OFFER_LINES = 8;
const CUT = /\s*(?:\.\.\.|…)$/;

export function removeNeighbours(blocks: readonly Block[]): void {
  const read = blocks.filter((block) => block.keep || block.removed);
  read.forEach((block, i) => {
    const next = read[i + 1];
    if (!next?.keep) return;
    if (block.removed && saysOf(block)?.plainly) {
      const label = block.text.length < 60 && /:$|^autor|^about/i.test(block.text);
      const fitsTeaser = next.text.length <= TEASER && !endsSentence(next.text) && next.role === 'body';
      if (label && block.removed === 'teaser' && fitsTeaser) remove(next, 'teaser');
      if (block.removed === 'credit' && block.text.endsWith(':')) removeItems(read.slice(i + 1));
      if (label && block.removed === 'author-box' && next.text.length <= BIOGRAPHY) remove(next, 'author-box');
    }
    const short = block.text.replace(CUT, '');
    if (block.keep && short !== block.text && short.length > 40 && next.text.startsWith(short)) {
      remove(block, 'caption');
      remove(next, 'caption');
    }
  });
  fillOffers(read);
}

/** The items under a closing label such as "Sources:", where no running text follows. */
function removeItems(below: readonly Block[]): void {
  const kept = below.filter((block) => block.keep);
  if (kept.some((block) => isProse(block) || block.role !== 'list')) return;
  for (const block of kept) remove(block, 'credit');
}

/** Short lines with an offer's line above and below them. */
function fillOffers(read: readonly Block[]): void {
  let from = -1;
  read.forEach((block, i) => {
    if (block.removed !== 'offer') return;
    const between = from < 0 ? [] : read.slice(from + 1, i);
    if (between.length <= OFFER_LINES && between.every((line) => !isProse(line))) {
      for (const line of between) if (line.keep) remove(line, 'offer');
    }
    from = i;
  });
}
