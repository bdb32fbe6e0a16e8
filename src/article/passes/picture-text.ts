/**
 * In: all blocks. Effect: a short text that shares a wrapper with a picture, and with no other text, is its caption,
 * whatever the site calls it.
 */

import type { Block } from '../blocks';
import { endsSentence, remove } from '../prose';
import { upward } from '../tree';

const PICTURE = 'img, picture, video, figure, amp-img, [style*="background-image"]';
/** The longest caption, in characters. */
const LONGEST = 420;
/** How far up the wrapper may be. */
const LEVELS = 4;

/** A whole sentence this long is body text beside a picture. */
const SENTENCE = 250;

export function removePictureText(blocks: readonly Block[]): void {
  const lengths = new Map<Element, number>();
  for (const block of blocks) if (block.keep && isPictureText(block, lengths)) remove(block, 'caption');
}

/** Length of an element's text; counted once per pass, since large wrappers are asked for by each of their blocks. */
function lengthOf(element: Element, lengths: Map<Element, number>): number {
  let length = lengths.get(element);
  if (length === undefined) {
    const text = element.textContent ?? '';
    length = text.length > LONGEST * 8 ? text.length : text.replace(/\s+/g, ' ').length;
    lengths.set(element, length);
  }
  return length;
}

/** Is the block the only text in a wrapper that it shares with a picture? */
export function isPictureText(block: Block, lengths = new Map<Element, number>()): boolean {
  const { text, role, owner } = block;
  if (role === 'heading' || role === 'list' || text.length > (endsSentence(text) ? SENTENCE : LONGEST)) return false;
  let level = 0;
  for (const el of upward(owner)) {
    if (++level > LEVELS) return false;
    if (lengthOf(el, lengths) > text.length * 1.4 + 60) return false;
    // A paragraph that itself holds a small picture (an emoji, an icon) among its words is still a paragraph.
    if (el.querySelector(PICTURE)) return !(el === owner && el.tagName === 'P');
  }
  return false;
}
