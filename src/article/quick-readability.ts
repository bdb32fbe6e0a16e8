/**
 * In: a copy of a page. Out: what Readability 0.6 reads in it, text for text, in less time: its questions are asked in a
 * cheaper order, and what it does for display (absolute addresses, styles, merged wrappers) is left undone, since only
 * the text nodes matter here. It looks at the clock while it works.
 */

import { Readability } from '@mozilla/readability';
import { tick } from './clock';

const VISIBLE_STYLE = /^[^\\]*$/;
const HIDING = /none|hidden/i;
const WORD = /\S/;
const BYLINE = /byline|author|dateline|writtenby|p-author/i;
const LONGEST_BYLINE = 100;
const PICTURE = /\.(?:jpg|jpeg|png|webp)\s+\d|^\s*\S+\.(?:jpg|jpeg|png|webp)\S*\s*$/;
const PLAIN = new Set(['src', 'srcset', 'alt']);
/** The parts of Readability that are asked here. */
interface Inner {
  _isProbablyVisible(node: Element): boolean;
  _getInnerText(node: Element, normalize?: boolean): string;
}

export class QuickReadability extends Readability<Node> {
  /** `threshold` is the number of characters below which Readability tries again. */
  constructor(document: Document, threshold: number) {
    super(document, { charThreshold: threshold, keepClasses: true, disableJSONLD: true, serializer: (node) => node });
  }

  /** Asked of every element. Style sheets know no other words for hiding; escapes are left to the original. */
  _isProbablyVisible(node: Element): boolean {
    tick();
    const style = node.getAttribute('style');
    if (style && (HIDING.test(style) || !VISIBLE_STYLE.test(style)))
      return original._isProbablyVisible.call(this, node);
    if (node.hasAttribute('hidden')) return false;
    return node.getAttribute('aria-hidden') !== 'true' || classOf(node).includes('fallback-image');
  }

  /** Asked of every element; few are called an author, so their text is looked at last. */
  _isValidByline(node: Element, names: string): boolean {
    const named =
      node.getAttribute('rel') === 'author' || node.getAttribute('itemprop')?.includes('author') || BYLINE.test(names);
    if (!named) return false;
    const { length } = (node.textContent ?? '').trim();
    return length > 0 && length < LONGEST_BYLINE;
  }

  /** Asked of every candidate, and of every link in it. */
  _getInnerText(node: Element, normalize?: boolean): string {
    tick();
    return original._getInnerText.call(this, node, normalize);
  }

  /** One word is enough to know. */
  _isElementWithoutContent(node: Element): boolean {
    if (node.nodeType !== 1 || hasWord(node)) return false;
    const { length } = node.children;
    return !length || length === node.getElementsByTagName('br').length + node.getElementsByTagName('hr').length;
  }

  /** Only figures whose picture is still to come get one; addresses do not matter. */
  _fixLazyImages(root: Element): void {
    for (const figure of root.querySelectorAll('figure')) {
      if (figure.querySelector('img,picture')) continue;
      const lazy = Array.from(figure.attributes).some(({ name, value }) => !PLAIN.has(name) && PICTURE.test(value));
      if (lazy) figure.appendChild(figure.ownerDocument.createElement('img'));
    }
  }

  _cleanStyles(): void {}
  _postProcessContent(): void {}
}

const original = Readability.prototype as unknown as Inner;

const classOf = (node: Element): string => (typeof node.className === 'string' ? node.className : '');

function hasWord(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 ? WORD.test((child as Text).data) : child.nodeType === 1 && hasWord(child)) return true;
  }
  return false;
}
