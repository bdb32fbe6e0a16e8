/** In: a page whose scripts swallow wheel, touch and scroll keys. Out: the browser's own scrolling works again. */

const SCROLL_KEYS = new Set([' ', 'PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Home', 'End']);
const OWN_SCROLLING =
  'canvas,svg,video,iframe,map,[role=slider],[role=listbox],[role=menu],[role=grid],[role=application]';
const TYPING = 'input,textarea,select,[contenteditable],[role=textbox],[role=combobox],button,summary,video,audio';

/**
 * Listeners that do nothing until `release` is called. They have to stand before the page's own ones on `window`,
 * so they are set at the very start; all are passive, so they cost no scrolling.
 */
export class ScrollLocks {
  private readonly stopped = new Set<string>();
  private readonly listen = new AbortController();

  constructor(signal: AbortSignal) {
    const both = AbortSignal.any([signal, this.listen.signal]);
    for (const type of ['wheel', 'touchmove', 'keydown'] as const) {
      window.addEventListener(type, (e) => this.pass(e), { capture: true, passive: true, signal: both });
    }
  }

  /** After a wall was cleared: finds out what the page swallows, and keeps only that from its listeners. */
  release(): void {
    const probe = { bubbles: true, cancelable: true, composed: true };
    const at = document.body ?? document.documentElement;
    this.stopped.clear();
    const swallowed = (e: Event) => !at.dispatchEvent(e);
    if (swallowed(new WheelEvent('wheel', { ...probe, deltaY: 0 }))) this.stopped.add('wheel');
    if (swallowed(new Event('touchmove', probe))) this.stopped.add('touchmove');
    if (swallowed(new KeyboardEvent('keydown', { ...probe, key: 'PageDown', code: 'PageDown' }))) {
      this.stopped.add('keydown');
    }
  }

  /** Back to doing nothing. */
  restore(): void {
    this.stopped.clear();
  }

  private pass(event: Event): void {
    if (!this.stopped.has(event.type)) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    if (event instanceof KeyboardEvent) {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || !SCROLL_KEYS.has(event.key) || target.closest(TYPING)) return;
    } else if (target.closest(OWN_SCROLLING)) return;
    event.stopImmediatePropagation();
  }
}
