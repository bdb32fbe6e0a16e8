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
const SPACES = /\s{2,}/g;
const BYLINE = /byline|author|dateline|writtenby|p-author/i;
const LONGEST_BYLINE = 100;
const PICTURE = /\.(?:jpg|jpeg|png|webp)\s+\d|^\s*\S+\.(?:jpg|jpeg|png|webp)\S*\s*$/;
const PLAIN = new Set(['src', 'srcset', 'alt']);
const SHARE = '[class*="share" i],[id*="share" i]';
/** What makes a `div` more than a paragraph. */
const BLOCKS = 'blockquote,dl,div,img,ol,p,pre,table,ul';
/** Only in a text shorter than this does it matter how much of it is headings. */
const SUSPICIOUSLY_SHORT = 25;
/** A link within the page counts for less. */
const WITHIN = 0.3;

/** The parts of Readability that are asked here. */
interface Inner {
  _articleTitle: string;
  _metadata: object;
  _isProbablyVisible(node: Element): boolean;
  _hasAncestorTag(node: Element, tag: string, depth?: number, fits?: (ancestor: Element) => boolean): boolean;
  _cleanMatchedNodes(root: Element, fits: (node: Element, names: string) => boolean): void;
  _unwrapNoscriptImages(document: Document): void;
  _prepDocument(): void;
  _getArticleTitle(): string;
  _grabArticle(): Element | null;
}

export class QuickReadability extends Readability<Node> {
  private asked: { node: Element; text: string } | undefined;

  /** `threshold` is the number of characters below which Readability tries again. */
  constructor(
    private readonly document: Document,
    threshold: number,
  ) {
    super(document, { charThreshold: threshold, keepClasses: true, disableJSONLD: true, serializer: (node) => node });
  }

  /** The article's element, or null. What else `parse` finds out is not asked for here; scripts are not in the copy. */
  article(): Element | null {
    const inner = this as unknown as Inner;
    inner._unwrapNoscriptImages(this.document);
    inner._prepDocument();
    inner._articleTitle = inner._getArticleTitle();
    inner._metadata = {};
    return inner._grabArticle();
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

  /** Asked of every candidate and of every link in it, and of the same one several times in a row. */
  _getInnerText(node: Element, normalize?: boolean): string {
    tick();
    if (normalize === false) return (node.textContent ?? '').trim();
    if (this.asked?.node !== node) this.asked = { node, text: (node.textContent ?? '').trim().replace(SPACES, ' ') };
    return this.asked.text;
  }

  /** Most paragraphs have no links. */
  _getLinkDensity(element: Element): number {
    const links = element.getElementsByTagName('a');
    const { length } = links.length ? this._getInnerText(element) : '';
    let linked = 0;
    for (let i = 0; length && i < links.length; i++) {
      const link = links[i] as Element;
      const address = link.getAttribute('href');
      const within = address && address.length > 1 && address[0] === '#';
      linked += this._getInnerText(link).length * (within ? WITHIN : 1);
    }
    return length ? linked / length : 0;
  }

  /** Asked of headings only about short texts, and of other elements only whether they have any text. */
  _getTextDensity(element: Element, tags: readonly string[]): number {
    const { length } = this._getInnerText(element);
    const headings = tags[0] === 'h1';
    if (!length || (headings && length >= SUSPICIOUSLY_SHORT)) return length ? 1 : 0;
    let inside = 0;
    for (const child of element.querySelectorAll(tags.join(','))) {
      inside += this._getInnerText(child).length;
      if (inside && !headings) return 1;
    }
    return inside / length;
  }

  _hasAncestorTag(node: Element, tag: string, depth?: number, fits?: (ancestor: Element) => boolean): boolean {
    return !!node.parentElement?.closest(tag) && original._hasAncestorTag.call(this, node, tag, depth, fits);
  }

  /** Mostly a child is one already; only then the whole subtree is asked. */
  _hasChildBlockElement(element: Element): boolean {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (child.matches(BLOCKS)) return true;
    }
    return element.querySelector(BLOCKS) !== null;
  }

  /** Looks for sharing only. */
  _cleanMatchedNodes(root: Element, fits: (node: Element, names: string) => boolean): void {
    if (root.querySelector(SHARE)) original._cleanMatchedNodes.call(this, root, fits);
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
}

const original = Readability.prototype as unknown as Inner;

const classOf = (node: Element): string => (typeof node.className === 'string' ? node.className : '');

function hasWord(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 ? WORD.test((child as Text).data) : child.nodeType === 1 && hasWord(child)) return true;
  }
  return false;
}
