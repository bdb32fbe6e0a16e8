/** Is this page the one in front of the reader, or a guess of the browser's about the next one? */

/** Waits until a page that the browser prepares ahead of a click (prerendering) is really shown. */
export function untilActive(doc: Document, signal: AbortSignal): Promise<void> {
  if (!(doc as Document & { prerendering?: boolean }).prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    doc.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
  });
}

/** Calls back when the page comes back whole from the browser's back/forward cache: no script starts again then. */
export function onRestored(restored: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', (event) => event.persisted && restored(), { signal });
}
