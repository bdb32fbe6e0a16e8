/**
 * In: the live document. Calls back whenever the page's address changes without a new document.
 * The page's history is never patched: the Navigation API where the browser has it, else looking at the address when
 * the page changes or the reader goes back.
 */

interface NavigationLike extends EventTarget {
  currentEntry: { url: string | null } | null;
}

/** Without the fragment: a jump inside a page is no navigation, unless the fragment is a route (`#/…`, `#!…`). */
export function addressOf(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 || /^#[!/]/.test(href.slice(hash)) ? href : href.slice(0, hash);
}

/** How often, in milliseconds, the address is looked at where nothing tells of a change. */
const LOOK_EVERY = 1_000;

/** Returns a function that looks at the address at once; call it when the page has changed. */
export function onNavigation(doc: Document, changed: (url: string) => void, signal: AbortSignal): () => void {
  const view = doc.defaultView;
  let last = addressOf(doc.URL);
  const look = (): void => {
    const now = addressOf(doc.URL);
    if (signal.aborted || now === last) return;
    last = now;
    changed(doc.URL);
  };
  if (!view || signal.aborted) return look;
  const navigation = (view as unknown as { navigation?: NavigationLike }).navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    navigation.addEventListener('navigatesuccess', look, { signal });
  } else {
    const timer = view.setInterval(look, LOOK_EVERY);
    signal.addEventListener('abort', () => view.clearInterval(timer), { once: true });
  }
  view.addEventListener('popstate', look, { signal });
  view.addEventListener('hashchange', look, { signal });
  view.addEventListener('pageshow', look, { signal });
  return look;
}
