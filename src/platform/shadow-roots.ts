/** In: an element. Out: its shadow root, closed ones too, by what each browser gives to content scripts. */

interface Reaching {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

const HTML = 'http://www.w3.org/1999/xhtml';

export function shadowRootOf(element: Element): ShadowRoot | null {
  const firefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const dom = (globalThis as { chrome?: Reaching }).chrome?.dom;
  // Chrome throws at elements of pictures and formulas, of which some have a hyphen in their names: `<font-face>`.
  if (!dom || element.namespaceURI !== HTML) return element.shadowRoot;
  try {
    return dom.openOrClosedShadowRoot(element);
  } catch {
    return element.shadowRoot;
  }
}
