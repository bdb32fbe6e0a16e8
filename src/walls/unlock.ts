/** In: a page whose wall has just been cleared. Out: its article can be seen, scrolled and used again; all undoable. */

import type { Changes } from './changes';
import { isBlank, pageCore } from './overlays';
import type { Tree } from './tree';

const HIDDEN = /^(hidden|clip)$/;

/** Is the window itself able to scroll through what is taller than it? */
function rootIsLocked(): boolean {
  const html = getComputedStyle(document.documentElement);
  const body = getComputedStyle(document.body);
  if (body.position === 'fixed' || html.position === 'fixed') return true;
  const tall = Math.max(document.documentElement.scrollHeight, document.body.scrollHeight) > innerHeight + 40;
  return tall && (HIDDEN.test(html.overflowY) || HIDDEN.test(body.overflowY));
}

/** A box that scrolls its own content through most of the window: then the window need not scroll. */
function innerScroller(core: Element | null): boolean {
  for (let e = core; e && e !== document.body; e = e.parentElement) {
    if (/^(auto|scroll)$/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 40) return true;
  }
  return false;
}

/** Everything from the article up to `<html>`. */
function way(core: Element | null): HTMLElement[] {
  const out: HTMLElement[] = [];
  for (let e: Element | null = core ?? document.body; e; e = e.parentElement) if (e instanceof HTMLElement) out.push(e);
  return out;
}

/**
 * Undoes what walls do to the page behind them. Only the article and what contains it is looked at, so that a
 * publisher's blurred teaser below a paywall stays as it is.
 *
 * @param strict the publisher says that the article is not free: then only the page's outermost boxes are unlocked
 */
export function unlock(changes: Changes, tree: Tree, strict: boolean): void {
  if (!document.body) return;
  const core = pageCore();
  reveal(core, changes, tree);
  const chain = way(core).filter((e) => !strict || e.parentElement === document.body || !core?.contains(e));
  for (const e of chain) {
    const s = getComputedStyle(e);
    if (s.filter.includes('blur(')) changes.style(e, 'filter', 'none');
    if (Number(s.opacity) < 0.6) changes.style(e, 'opacity', '1');
    if (s.pointerEvents === 'none') changes.style(e, 'pointer-events', 'auto');
    if (s.userSelect === 'none' && e === document.body) changes.style(e, 'user-select', 'auto');
    if (s.visibility === 'hidden') changes.style(e, 'visibility', 'visible');
    if (s.touchAction === 'none') changes.style(e, 'touch-action', 'auto');
    changes.withoutAttribute(e, 'inert');
    if (e.getAttribute('aria-hidden') === 'true') changes.withoutAttribute(e, 'aria-hidden');
  }
  unlockSiblings(core, changes);
  if (rootIsLocked() && !innerScroller(core)) unlockRoot(changes);
  unlockInner(core, changes);
}

/** Header, navigation and footer are often made inert or blurred one by one, beside the article. */
function unlockSiblings(core: Element | null, changes: Changes): void {
  for (const e of document.body.children) {
    if (!(e instanceof HTMLElement) || (core && e.contains(core))) continue;
    if (!e.matches('header,footer,nav,main,aside') && !e.querySelector('header,footer,nav')) continue;
    changes.withoutAttribute(e, 'inert');
    if (e.getAttribute('aria-hidden') === 'true' && getComputedStyle(e).display !== 'none')
      changes.withoutAttribute(e, 'aria-hidden');
    if (getComputedStyle(e).filter.includes('blur(')) changes.style(e, 'filter', 'none');
  }
}

/** The window: by a style sheet of the user origin, which no rule and no script of the page can override. */
function unlockRoot(changes: Changes): void {
  const body = getComputedStyle(document.body);
  const html = getComputedStyle(document.documentElement);
  const fixed = body.position === 'fixed' || html.position === 'fixed';
  // Pages that fix the body keep their scroll position in its negative top.
  const top = fixed ? -Number.parseFloat(body.top) || 0 : 0;
  const boxed = fixed || body.height === `${innerHeight}px` || html.height === `${innerHeight}px`;
  changes.sheet(
    `html,body{overflow:visible!important;overscroll-behavior:auto!important;touch-action:auto!important;${
      fixed ? 'position:static!important;' : ''
    }${boxed ? 'height:auto!important;max-height:none!important;' : ''}}`,
  );
  if (top > 0) setTimeout(() => window.scrollTo(0, top), 150);
}

/** Boxes around the article that are cut off at the height of the window although they hold more. */
function unlockInner(core: Element | null, changes: Changes): void {
  for (const e of way(core)) {
    if (e === document.body || e === document.documentElement) continue;
    const s = getComputedStyle(e);
    if (!HIDDEN.test(s.overflowY) || e.scrollHeight < e.clientHeight + 30) continue;
    if (Math.abs(e.clientHeight - innerHeight) > innerHeight * 0.25) continue;
    changes.style(e, 'overflow-y', 'auto');
  }
}

/** Content that waits, unpainted, for consent: shown only where next to nothing else can be seen. */
function reveal(core: Element | null, changes: Changes, tree: Tree): void {
  if ((document.body.innerText ?? '').trim().length > 400 && (!core || core.getClientRects().length > 0)) return;
  const hidden: HTMLElement[] = [];
  const from = core ?? [...document.body.children].sort((a, b) => length(b) - length(a))[0];
  for (let e: Element | null = from ?? null; e; e = e.parentElement) {
    if (e instanceof HTMLElement && getComputedStyle(e).display === 'none') hidden.push(e);
  }
  if (!from || length(from) < 400 || isBlank(from, tree)) return;
  for (const e of hidden) changes.style(e, 'display', 'block');
}

function length(e: Element): number {
  return /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(e.tagName) ? 0 : (e.textContent?.length ?? 0);
}
