/**
 * Forced colours (high contrast): takes the painted ranges, gives the style sheet that lets their lines be seen. Pure
 * but for reading the document.
 *
 * Chromium fills every custom highlight like selected text there, whatever its style says, unless the element it
 * stands in has `forced-color-adjust: none` (measured in Chromium 156; on `::highlight` itself it is ignored). So the
 * elements that hold marks are taken out of the forcing and given the system's colours by name instead: they look as
 * before, and the five lines tell the kinds apart. The elements are addressed by their place: nothing is written on them.
 */

/** The place of an element as a selector; null outside the document's own tree and for whole pages. */
function placeOf(element: Element, doc: Document): string | null {
  const steps: number[] = [];
  let at: Element = element;
  for (let up = at.parentElement; up; up = up.parentElement) {
    steps.unshift([...up.children].indexOf(at) + 1);
    at = up;
  }
  // One step is `body`, none is `html`: a range that wide keeps the browser's own fill.
  return at === doc.documentElement && steps.length > 1
    ? [':root', ...steps.map((step) => `:nth-child(${step})`)].join('>')
    : null;
}

/** The style sheet for these ranges; empty where none of them can be addressed. */
export function forcedStyles(ranges: Range[], doc: Document): string {
  const elements = new Set(
    ranges.map(({ commonAncestorContainer: node }) => (node.nodeType === 1 ? (node as Element) : node.parentElement)),
  );
  const places = [...elements].flatMap((element) => (element && placeOf(element, doc)) ?? []);
  if (places.length === 0) return '';
  const all = `:is(${places.join(',')})`;
  return `@media screen and (forced-colors:active){
${all},${all} *{forced-color-adjust:none!important;color:CanvasText!important;background-color:Canvas!important;border-color:CanvasText!important;text-shadow:none!important;box-shadow:none!important}
${all} :any-link,:any-link${all}{color:LinkText!important}
}`;
}
