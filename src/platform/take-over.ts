/** Two scripts of one page, one at a time: the look script gives way to the article script, whichever came first. */

const SHELF = Symbol.for('quellenblick.running');

interface Running {
  article: boolean;
  end: AbortController;
}

/**
 * Ends a script that called this before in the same frame; content scripts of one extension share one world there.
 * @returns aborted as soon as another takes over; at once where the article script is there already
 */
export function takeOver(script: 'look' | 'article'): AbortSignal {
  const shelf = globalThis as unknown as Record<symbol, Running | undefined>;
  const before = shelf[SHELF];
  const running: Running = { article: script === 'article', end: new AbortController() };
  if (before?.article && !running.article && !before.end.signal.aborted) {
    running.end.abort();
    return running.end.signal;
  }
  before?.end.abort();
  shelf[SHELF] = running;
  return running.end.signal;
}
