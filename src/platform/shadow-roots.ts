/** In: an element. Out: its shadow root, closed ones too, by what each browser gives to content scripts. */

interface Reaching {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  const firefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const dom = (globalThis as { chrome?: Reaching }).chrome?.dom;
  return dom ? dom.openOrClosedShadowRoot(element) : element.shadowRoot;
}
