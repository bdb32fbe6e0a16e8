/** Is this page the one in front of the reader, or a guess of the browser's about the next one? */

/** Waits until a page that the browser prepares ahead of a click (prerendering) is really shown. */
export function untilActive(doc: Document, signal: AbortSignal): Promise<void> {
  if (!(doc as Document & { prerendering?: boolean }).prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    doc.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
  });
}

const STARTED = Symbol.for('quellenblick.started');

/** When this page came in front, for a script that comes later: restored from the cache, or at its start. */
export const startedAt = (): number =>
  (globalThis as unknown as Record<symbol, number | undefined>)[STARTED] ?? performance.timeOrigin;

/**
 * Calls back when the page comes back whole from the browser's back/forward cache: no script starts again then.
 * `started` is the same for every script of the page: by it they mean the same new report.
 */
export function onRestored(restored: (started: number) => void, signal: AbortSignal): void {
  const back = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    const started = performance.timeOrigin + event.timeStamp;
    (globalThis as unknown as Record<symbol, number>)[STARTED] = started;
    restored(started);
  };
  addEventListener('pageshow', back, { signal });
}
