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
  for (const block of blocks) if (block.keep && isPictureText(block)) remove(block, 'caption');
}

/** Is the block the only text in a wrapper that it shares with a picture? */
export function isPictureText(block: Block): boolean {
  const { text, role, owner } = block;
  if (role === 'heading' || role === 'list' || text.length > (endsSentence(text) ? SENTENCE : LONGEST)) return false;
  let level = 0;
  for (const el of upward(owner)) {
    if (++level > LEVELS) return false;
    if ((el.textContent ?? '').replace(/\s+/g, ' ').length > text.length * 1.4 + 60) return false;
    // A paragraph that itself holds a small picture (an emoji, an icon) among its words is still a paragraph.
    if (el.querySelector(PICTURE)) return !(el === owner && el.tagName === 'P');
  }
  return false;
}
