/**
 * In: the blocks read. Effect: a short text that shares a wrapper with a picture, and with no other text, is its caption,
 * whatever the site calls it.
 */

import type { Block } from '../block';
import { charsOf, endsSentence, keptOf, remove } from '../prose';
import { tagOf, upward } from '../tree';

const PICTURE = 'img, picture, video, figure, amp-img, [style*="background-image"]';
/** The longest caption, in characters. */
const LONGEST = 420;
/** The longest caption below a picture in the same paragraph. */
const LINE = 140;
/** How far up the wrapper may be. */
const LEVELS = 4;

/** A whole sentence this long is body text beside a picture. */
const SENTENCE = 250;
/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

/** More than this of the text is no captions but a text with many pictures. */
const MOST_SHARE = 0.5;

export function removePictureText(blocks: readonly Block[]): void {
  const lengths = new Map<Element, number>();
  const kept = keptOf(blocks);
  const captions = kept.filter((block) => isPictureText(block, lengths));
  if (charsOf(captions) <= MOST_SHARE * charsOf(kept)) for (const block of captions) remove(block, 'caption');
}

/** What a text node says and a reader never sees; with scripts on, `noscript` holds its pictures as text. */
const UNSEEN = 'noscript, script, style';

/** Length of an element's text; counted once per pass, since large wrappers are asked for by each of their blocks. */
function lengthOf(element: Element, lengths: Map<Element, number>): number {
  let length = lengths.get(element);
  if (length === undefined) {
    length = foldedLength(element);
    for (const unseen of element.querySelectorAll(UNSEEN)) length -= foldedLength(unseen);
    lengths.set(element, length);
  }
  return length;
}

/** White space counts once, where the text is short enough for that to matter. */
function foldedLength(element: Element): number {
  const text = element.textContent ?? '';
  return text.length > LONGEST * 8 ? text.length : text.replace(/\s+/g, ' ').length;
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
    if (el.querySelector(PICTURE)) return !(el === owner && tagOf(el) === 'P') || isSetUnderPicture(block);
  }
  return false;
}

/** Blogs write picture, line break and caption into one paragraph, the caption in italics. */
function isSetUnderPicture({ owner, text, set, live }: Block): boolean {
  const picture = owner.querySelector('img, picture');
  const words = live.runs[0]?.node;
  if (!picture || !words || set < text.length * 0.9 || text.length > LINE || endsSentence(text)) return false;
  return !!(picture.compareDocumentPosition(words) & FOLLOWING);
}
