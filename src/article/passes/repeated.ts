/** In: the blocks read, the title, and all blocks. Effect: what the page says twice is kept once; the headline itself is no paragraph. */

import type { Block } from '../block';
import { overlap } from '../metadata/title';
import { remove } from '../prose';
import { tagOf } from '../tree';

const LEAST = 30;
/** Variants of the headline stand among the first blocks; further down a similar heading is one of the article's own. */
const TOP = 5;

export function removeRepeated(blocks: readonly Block[], title: string, all: readonly Block[]): void {
  // A caption that stands in the page twice is a caption both times.
  const seen = new Set(blocks.filter((block) => block.removed === 'caption').map((block) => block.text));
  // Some sites write every heading as an H1: below the one that says the title they are the article's own.
  const said = all.findIndex(({ owner, text }) => tagOf(owner) === 'H1' && sameAs(text, title));
  let position = 0;
  for (const block of blocks) {
    if (!block.keep) continue;
    const heading = block.role === 'heading' && position++ < TOP;
    if ((heading && sameAs(block.text, title)) || isOtherH1(block, said)) remove(block, 'other');
    else if (block.text === title || (block.text.length >= LEAST && seen.has(block.text))) remove(block, 'other');
    else seen.add(block.text);
  }
}

const sameAs = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) * 1.6 > Math.max(a.length, b.length) && overlap(a, b) > 0.8;

const isOtherH1 = ({ owner, index }: Block, headline: number): boolean =>
  tagOf(owner) === 'H1' && (headline < 0 || index <= headline);
