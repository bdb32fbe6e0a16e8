/**
 * In: the blocks read. Effect: what Readability adds from beside and below the container that holds nearly all of the text
 * (a donation appeal, the next article's opening) goes, unless it looks just like the article's own paragraphs.
 */

import type { Block } from '../block';
import { commonLooks, look } from '../look';
import { charsOf, isProse, keptOf, remove } from '../prose';
import { parentOf, upward } from '../tree';

/** Share of the running text that makes an element the article's container. */
const CONTAINER_SHARE = 0.8;
/** More than this outside is no leftover but part of the article. */
const OUTSIDE_SHARE = 0.2;
/** Share of the running text in a common look that lets us speak of one. */
const COMMON_SHARE = 0.75;

export function removeOutside(blocks: readonly Block[]): void {
  removeBeside(blocks);
  removeClosingBoxes(blocks);
}

/** Below the last paragraph of the common look, text in wrappers of its own is a box: a note, an appeal, a biography. */
function removeClosingBoxes(blocks: readonly Block[]): void {
  const kept = keptOf(blocks);
  const prose = kept.filter(isProse);
  const looks = commonLooks(prose);
  const own = prose.filter((block) => looks.has(look(block)));
  if (charsOf(own) < COMMON_SHARE * charsOf(prose)) return;
  const places = new Set(own.map((block) => block.owner.parentElement));
  const last = own.at(-1)?.index ?? 0;
  const boxes = kept.filter(
    ({ index, role, owner }) =>
      index > last && (role === 'body' || role === 'heading') && !places.has(owner.parentElement),
  );
  if (charsOf(boxes) <= OUTSIDE_SHARE * charsOf(kept)) for (const block of boxes) remove(block, 'other');
}

function removeBeside(blocks: readonly Block[]): void {
  const kept = keptOf(blocks);
  const prose = kept.filter(isProse);
  const container = containerOf(prose);
  if (!container) return;
  const inside = kept.filter((block) => container.contains(block.owner));
  const last = inside.at(-1)?.index ?? 0;
  const looks = new Set(inside.filter(isProse).map(look));
  const outside = kept.filter((block) => block.index > last && !looks.has(look(block)));
  if (charsOf(outside) <= OUTSIDE_SHARE * charsOf(kept)) for (const block of outside) remove(block, 'other');
}

interface Sum {
  chars: number;
  blocks: number;
}

function add(sums: Map<Element, Sum>, element: Element, { chars, blocks }: Sum): void {
  const sum = sums.get(element);
  if (!sum) sums.set(element, { chars, blocks });
  else {
    sum.chars += chars;
    sum.blocks += blocks;
  }
}

/** The lowest element that holds nearly all running text; null where that is a single paragraph or the body. */
function containerOf(prose: readonly Block[]): Element | null {
  const total = charsOf(prose);
  // Most paragraphs share their parent: the way up is gone once for all of them.
  const parents = new Map<Element, Sum>();
  const under = new Map<Element, Sum>();
  for (const { owner, text } of prose) {
    const one = { chars: text.length, blocks: 1 };
    add(under, owner, one);
    const parent = parentOf(owner);
    if (parent) add(parents, parent, one);
  }
  for (const [parent, sum] of parents) for (const el of upward(parent)) add(under, el, sum);
  let best: Element | null = null;
  for (const [el, sum] of under) {
    if (sum.blocks < 2 || sum.chars < CONTAINER_SHARE * total) continue;
    if (!best || best.contains(el)) best = el;
  }
  return best;
}
