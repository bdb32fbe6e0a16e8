/**
 * In: the live document. Calls back, debounced, when the page has become another page (`navigated`) or when enough of
 * its text has changed to be worth reading again (`content`). Stops with the signal.
 */

import { onNavigation } from './navigation';

export interface PageChange {
  kind: 'navigated' | 'content';
  url: string;
}

/** Quiet time before a change is told: a page that renders in bursts is read once. */
const QUIET_MS = 400;
/** A page that never rests is read anyway after this time. */
const LONGEST_MS = 2_500;
/** Added or lost characters that make a change worth reading; less is a clock, a counter, an advertisement. */
const LEAST_CHARS = 200;
/** A text node that changes in place and is shorter than this is a clock or a counter. */
const LEAST_TEXT = 80;
/** Nodes looked at per batch of mutations; a larger batch counts as a change without counting its text. */
const MOST_NODES = 400;

/** `onChange` is never called after the signal is aborted. */
export function watchPage(doc: Document, onChange: (change: PageChange) => void, signal: AbortSignal): void {
  const view = doc.defaultView;
  if (!view || signal.aborted) return;
  let changedChars = 0;
  let navigated = false;
  let timer = 0;
  let since = 0;

  const tell = (): void => {
    timer = since = 0;
    if (signal.aborted || (!navigated && changedChars < LEAST_CHARS)) return;
    const kind = navigated ? 'navigated' : 'content';
    navigated = false;
    changedChars = 0;
    onChange({ kind, url: doc.URL });
  };
  const schedule = (): void => {
    const now = performance.now();
    since ||= now;
    if (timer) view.clearTimeout(timer);
    timer = view.setTimeout(tell, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)));
  };

  const look = onNavigation(
    doc,
    () => {
      navigated = true;
      schedule();
    },
    signal,
  );
  const observer = new view.MutationObserver((records) => {
    look();
    changedChars += weigh(records);
    if (navigated || changedChars >= LEAST_CHARS) schedule();
  });
  observer.observe(doc, { childList: true, subtree: true, characterData: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      if (timer) view.clearTimeout(timer);
    },
    { once: true },
  );
}

const NO_TEXT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|LINK|META|svg)$/;

function weigh(records: readonly MutationRecord[]): number {
  let chars = 0;
  let seen = 0;
  for (const record of records) {
    if (record.type === 'characterData') {
      const length = record.target.nodeValue?.length ?? 0;
      if (length >= LEAST_TEXT) chars += length;
      continue;
    }
    for (const nodes of [record.addedNodes, record.removedNodes]) {
      for (const node of nodes) {
        if (++seen > MOST_NODES) return LEAST_CHARS;
        if (!NO_TEXT.test(node.nodeName)) chars += node.textContent?.trim().length ?? 0;
      }
    }
  }
  return chars;
}
