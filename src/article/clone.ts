/**
 * In: the live document. Out: an inert copy of its body in which every element carries the number of its live twin,
 * without what can never be article text. Open shadow roots are copied in the place of their host's children.
 */

/**
 * The attributes that tie a copied element to its live twin, one after the other by depth. Readability keeps attributes
 * when it renames elements, but when it merges wrappers with their only child it overwrites those of the same name: so
 * a merged element keeps the numbers of all that went into it, and the largest is the innermost one's.
 */
const TWINS = Array.from({ length: 12 }, (_, depth) => `data-twin-${depth}`);

/** Elements whose content is never article text. Iframes stay: Readability judges a block by its embeds. */
const NEVER = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE LINK META CANVAS DIALOG NAV SELECT svg'.split(' '));

export interface TaggedClone {
  document: Document;
  /** Live element by its number. */
  twins: Element[];
}

/** Copies and tags. Throws nothing of its own; the copy has no browsing context, so it loads nothing. */
export function cloneTagged(doc: Document): TaggedClone {
  const copy = doc.implementation.createHTMLDocument(doc.title);
  copy.documentElement.lang = doc.documentElement.lang;
  const body = copy.importNode(doc.body, true);
  copy.documentElement.replaceChild(body, copy.body);
  const twins: Element[] = [];

  const pair = (live: Element, twin: Element, depth: number): void => {
    twin.setAttribute(TWINS[depth % TWINS.length] ?? '', String(twins.length));
    twins.push(live);
    if (live.shadowRoot) {
      // A shadow root itself cannot be copied; its children can.
      const content = copy.createDocumentFragment();
      for (const child of live.shadowRoot.childNodes) content.append(copy.importNode(child, true));
      pairChildren(live.shadowRoot, content, depth);
      pairChildren(live, twin, depth);
      twin.prepend(content);
    } else pairChildren(live, twin, depth);
  };
  const pairChildren = (live: ParentNode, twin: ParentNode, depth: number): void => {
    let a = live.firstElementChild;
    let b = twin.firstElementChild;
    while (a && b) {
      const next = b.nextElementSibling;
      if (NEVER.has(a.tagName)) b.remove();
      else pair(a, b, depth + 1);
      a = a.nextElementSibling;
      b = next;
    }
  };
  pair(doc.body, body, 0);
  return { document: copy, twins };
}

/** The live twin of the nearest copied element at or above this one. */
export function twinOf(element: Element | null, twins: readonly Element[]): Element | undefined {
  for (let el = element; el; el = el.parentElement) {
    let number = -1;
    for (const name of TWINS) number = Math.max(number, Number(el.getAttribute(name) ?? -1));
    if (number >= 0) return twins[number];
  }
  return undefined;
}
