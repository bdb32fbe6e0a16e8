/**
 * In: the live document. Out: all text that reading it could give, and more; without a walk over its text nodes, so it
 * may run on every page.
 */

/** What a page says of itself: its title, descriptions, structured data. */
export function* saidOfItself(doc: Document): Generator<string> {
  yield doc.title;
  for (const meta of doc.querySelectorAll('meta[content]')) yield meta.getAttribute('content') ?? '';
  for (const data of doc.querySelectorAll('script[type="application/ld+json"]')) yield data.textContent ?? '';
}

/** The text of the body, and of each open shadow root in it; scripts and styles inside included. */
export function* textsOf(doc: Document): Generator<string> {
  if (!doc.body) return;
  yield doc.body.textContent ?? '';
  for (const root of shadowRoots(doc.body)) yield root.textContent ?? '';
}

/** The same without scripts, styles and templates; costs a walk. */
export function* shownTextsOf(doc: Document): Generator<string> {
  if (!doc.body) return;
  for (const root of [doc.body, ...shadowRoots(doc.body)]) {
    let shown = '';
    const walker = doc.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      NEVER_SHOWN.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) shown += (node as Text).data;
    }
    yield shown;
  }
}

const NEVER_SHOWN = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i;

function* shadowRoots(within: ParentNode): Generator<ShadowRoot> {
  for (const { shadowRoot } of within.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* shadowRoots(shadowRoot);
  }
}
