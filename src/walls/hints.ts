/** In: a document while it grows. Out: one call when something in it looks like a consent manager. */

/**
 * Parts of addresses, ids and classes that consent managers have in common, and their names where they have nothing
 * in common. Scripts are not looked at: most real pages load a consent manager whether it asks or not, and the engine is
 * needed only where it does. A miss costs nothing if the wall is then seen.
 */
const PARTS =
  /consent|cookie|gdpr|dsgvo|privacy|cmp\b|cmp[-_.]|ccm19|klaro|onetrust|optanon|didomi|usercentrics|sp_message|borlabs|tarteaucitron|orejime|osano|trust(e|arc)|iubenda|evidon|axeptio|termly|cmplz|ppms|fides|ketch|sirdata|cc-(window|main)|\btcf/i;

function looks(element: Element): boolean {
  if (!/^(DIV|IFRAME|SECTION|ASIDE|DIALOG)$/.test(element.tagName) && !element.localName.includes('-')) return false;
  const { id } = element;
  const said = `${element.localName} ${id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('src') ?? ''}`;
  return PARTS.test(said);
}

/** Looks at every element once, as it comes; stops at the first hint. */
export function hintedIn(doc: Document, signal: AbortSignal, found: () => void): void {
  const has = (root: Element): boolean => {
    if (looks(root)) return true;
    if (!root.firstElementChild) return false;
    for (const e of root.querySelectorAll('iframe,div[id],section[id],aside,dialog')) if (looks(e)) return true;
    return false;
  };
  if (doc.documentElement && has(doc.documentElement)) {
    found();
    return;
  }
  const added = (records: readonly MutationRecord[]): boolean => {
    // A document that is being parsed tells of each element by itself: what is below one of them is looked at once.
    const below = new Set<Node>();
    for (const { addedNodes, target } of records) {
      const seen = below.has(target);
      for (let i = 0; i < addedNodes.length; i++) {
        const node = addedNodes[i] as Node;
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        if (seen ? looks(node as Element) : has(node as Element)) return true;
        below.add(node);
      }
    }
    return false;
  };
  const observer = new MutationObserver((records) => {
    if (!added(records)) return;
    observer.disconnect();
    found();
  });
  observer.observe(doc, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
