/** In: a look at the page. Out: the look repeated when the page changes, less and less often, never in a tight loop. */

/** Looks without a change of the page, in milliseconds after the start: walls that slide in by style sheet alone. */
const ANYWAY = [60, 300, 900, 2000, 4000, 8000];

/** Smallest pause between two looks after so many milliseconds: a wall comes early or after a click. */
const pauseAfter = (age: number): number => (age < 1500 ? 120 : age < 6000 ? 350 : age < 15_000 ? 1000 : 2500);

/** After this long without a click or a scroll changes are no longer answered, in milliseconds. */
const ATTENTIVE = 60_000;
/** Nothing is looked at before the first paint, which a look would delay; but not longer than this, in milliseconds. */
const UNPAINTED = 1500;
/** A look waits this long for the page to be idle, in milliseconds. */
const IDLE = 60;

/** Changes come in bursts: a look waits this long for the rest of one, in milliseconds. */
const BURST = 16;

export interface Watch {
  /** Look soon, whatever the pause. */
  soon(ms?: number): void;
}

/**
 * Calls `look` after changes of the document until `signal` aborts. A click of the reader makes it attentive again.
 */
export function watchPage(look: () => void, signal: AbortSignal): Watch {
  const born = performance.now();
  let attentive = born;
  let last = Number.NEGATIVE_INFINITY;
  let timer = 0;
  let due = Number.POSITIVE_INFINITY;

  const run = () => {
    timer = 0;
    due = Number.POSITIVE_INFINITY;
    if (signal.aborted) return;
    if (performance.now() - born < UNPAINTED && performance.getEntriesByType('paint').length === 0) {
      at(performance.now() + 40);
      return;
    }
    window.requestIdleCallback(lookNow, { timeout: IDLE });
  };
  const lookNow = () => {
    if (signal.aborted) return;
    last = performance.now();
    if (document.body) look();
  };
  const at = (when: number) => {
    if (signal.aborted || when >= due) return;
    clearTimeout(timer);
    due = when;
    timer = window.setTimeout(run, Math.max(0, when - performance.now()));
  };
  const changed = () => {
    if (performance.now() - attentive < ATTENTIVE)
      at(Math.max(performance.now() + BURST, last + pauseAfter(performance.now() - attentive)));
  };

  const observer = new MutationObserver(changed);
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'open', 'hidden', 'aria-hidden', 'data-nosnippet'],
  });
  const touched = () => {
    attentive = performance.now() - 1500;
  };
  window.addEventListener('pointerup', touched, { capture: true, passive: true, signal });
  document.addEventListener('DOMContentLoaded', () => at(performance.now()), { signal });
  const scrolled = () => {
    attentive = Math.max(attentive, performance.now() - 6000);
    changed();
  };
  window.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  const timers = ANYWAY.map((ms) => window.setTimeout(changed, ms));
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const t of timers) clearTimeout(t);
  });
  return { soon: (ms = 0) => at(performance.now() + ms) };
}
