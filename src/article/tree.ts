/** Small questions about where elements stand, across open shadow roots. */

/** The parent, out of a shadow root into its host. */
export const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host ?? null;

/** The element itself and its ancestors below the body, nearest first. */
export function* upward(element: Element): Generator<Element> {
  for (let el: Element | null = element; el && el.localName !== 'body' && el.localName !== 'html'; el = parentOf(el))
    yield el;
}

/** The lowest element that holds all of them. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  let path: Element[] | null = null;
  for (const element of elements) {
    const own = new Set([...upward(element)]);
    path = path ? path.filter((el) => own.has(el)) : [...own];
    if (!path.length) break;
  }
  return path?.[0] ?? elements[0]?.ownerDocument.body ?? null;
}
