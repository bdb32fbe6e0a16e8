/**
 * In: the live document. Out: an inert copy of its body in which every element carries the number of its live twin,
 * without what can never be article text. Open shadow roots are copied in the place of their host's children.
 */

/**
 * Each copied element carries an attribute whose name is this prefix and its number. The number stands in the name
 * because Readability, when it merges a wrapper with its only child, overwrites attributes of the same name: so the
 * merged element keeps the numbers of both, and the larger one is the inner element's.
 */
const TWIN = 'data-twin-';

/** Elements whose content is never article text. Iframes stay: Readability judges a block by its embeds. */
const NEVER = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'META', 'CANVAS', 'DIALOG', 'svg']);

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

  const pair = (live: Element, twin: Element): void => {
    twin.setAttribute(TWIN + twins.length, '');
    twins.push(live);
    if (live.shadowRoot) {
      const content = copy.importNode(live.shadowRoot, true);
      pairChildren(live.shadowRoot, content);
      pairChildren(live, twin);
      twin.prepend(content);
    } else pairChildren(live, twin);
  };
  const pairChildren = (live: ParentNode, twin: ParentNode): void => {
    let a = live.firstElementChild;
    let b = twin.firstElementChild;
    while (a && b) {
      const next = b.nextElementSibling;
      if (NEVER.has(a.tagName)) b.remove();
      else pair(a, b);
      a = a.nextElementSibling;
      b = next;
    }
  };
  pair(doc.body, body);
  return { document: copy, twins };
}

/** The live twin of the nearest copied element at or above this one. */
export function twinOf(element: Element | null, twins: readonly Element[]): Element | undefined {
  for (let el = element; el; el = el.parentElement) {
    let number = -1;
    for (const { name } of el.attributes) {
      if (name.startsWith(TWIN)) number = Math.max(number, Number(name.slice(TWIN.length)));
    }
    if (number >= 0) return twins[number];
  }
  return undefined;
}
