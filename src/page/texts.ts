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

/** Custom elements, found without a look at all others: those are thousands, and each costs time to ask. */
const CUSTOM = ".//*[contains(name(.), '-')]";
/** Other elements that can have a shadow root: the page's large parts, and whatever is empty without one. */
const HOSTS = 'article,main,:is(div,section,aside,span,p,header,footer,nav,blockquote):empty';

/**
 * The open shadow roots in which an article could stand. A filled `<div>` that has one besides is not asked: then the
 * page's title and description have to name what it is about.
 */
function* shadowRoots(within: ParentNode & Node): Generator<ShadowRoot> {
  const found = new Set<Element>(within.querySelectorAll(HOSTS));
  // In a shadow root, paths begin at its elements.
  for (const top of within instanceof ShadowRoot ? within.children : [within]) {
    if (top instanceof Element) found.add(top);
    const result = (within.ownerDocument ?? document).evaluate(CUSTOM, top, null, ORDERED_SNAPSHOT, null);
    for (let i = 0; i < result.snapshotLength; i++) found.add(result.snapshotItem(i) as Element);
  }
  for (const { shadowRoot } of found) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* shadowRoots(shadowRoot);
  }
}

/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE`. */
const ORDERED_SNAPSHOT = 7;
