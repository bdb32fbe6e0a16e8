/**
 * In: a live element. Out: every text node in it, in reading order, shadow roots to be read before their host's
 * children. The browser steps from text to text by itself, so elements without text cost nothing.
 */

import { isElement, plainly } from './tree';

/** Hosts and what is to be read in them. */
export type Shadows = ReadonlyMap<Element, ShadowRoot>;

/** `NodeFilter.SHOW_ELEMENT`, and text with character data sections. */
const ELEMENTS = 1;
const TEXTS = 12;

/** Custom elements, found without a look at all others: those are thousands, and each costs time to ask. */
const CUSTOM = "descendant::*[contains(local-name(.), '-')]";
/** Other elements that can have a shadow root: the page's large parts, and whatever is empty without one. */
const HOSTS = 'article,main,:is(div,section,aside,span,p,header,footer,nav,blockquote):empty';
/** `XPathResult.UNORDERED_NODE_SNAPSHOT_TYPE`. */
const SNAPSHOT = 6;

/** How to ask an element for its shadow root. */
export type ShadowOf = (element: Element) => ShadowRoot | null;

const openOnly: ShadowOf = ({ shadowRoot }) => shadowRoot;

/** The shadow roots in which an article could stand, those inside others included; the open ones, unless told how to ask. */
export function shadowsIn(
  doc: Document,
  root: Element | ShadowRoot,
  shadowOf = openOnly,
  found = new Map<Element, ShadowRoot>(),
): Map<Element, ShadowRoot> {
  const ask = (element: Element): void => {
    const shadow = shadowOf(element);
    if (!shadow || found.has(element)) return;
    found.set(element, shadow);
    shadowsIn(doc, shadow, shadowOf, found);
  };
  for (const element of root.querySelectorAll(HOSTS)) ask(element);
  // Paths do not begin at shadow roots, but at what is in them.
  for (const top of isElement(root) ? [root] : root.children) {
    ask(top);
    const custom = plainly(doc, 'evaluate').call(doc, CUSTOM, top, null, SNAPSHOT, null);
    for (let i = 0; i < custom.snapshotLength; i++) ask(custom.snapshotItem(i) as Element);
  }
  return found;
}

/** The texts of a page, one after the other. */
export class TextWalk {
  private readonly walkers: TreeWalker[];

  /** `doc` makes the walkers; in a document of our own no name in the page stands in the way. */
  constructor(
    private readonly doc: Document,
    root: Node,
    private readonly shadows: Shadows,
  ) {
    const own = shadows.get(root as Element);
    this.walkers = own ? [this.over(root), this.over(own)] : [this.over(root)];
  }

  next(): Text | null {
    if (!this.shadows.size) return this.walkers[0]?.nextNode() as Text | null;
    for (let walker = this.walkers.at(-1); walker; walker = this.walkers.at(-1)) {
      const node = walker.nextNode();
      const shadow = node && this.shadows.get(node as Element);
      if (shadow) this.walkers.push(this.over(shadow));
      else if (!node) this.walkers.pop();
      else if (!isElement(node)) return node as Text;
    }
    return null;
  }

  private over(root: Node): TreeWalker {
    return this.doc.createTreeWalker(root, this.shadows.size ? ELEMENTS | TEXTS : TEXTS);
  }
}
