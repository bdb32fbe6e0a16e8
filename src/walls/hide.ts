/** In: a wall's root. Out: it is no longer painted and no longer makes the page inert; nothing was removed or clicked. */

import type { Changes } from './changes';
import type { Tree } from './tree';

/**
 * Hides a wall in place. The node stays: pages that watch for its removal do not put it back. Modal dialogs are closed
 * as well, because an open one keeps the page inert even when it is not painted.
 */
export function hide(root: HTMLElement, changes: Changes, tree: Tree): void {
  for (const e of tree.elements(root, 300)) {
    if (e instanceof HTMLDialogElement && e.open) changes.closeDialog(e);
  }
  for (const e of tree.chain(root)) if (e instanceof HTMLDialogElement && e.open) changes.closeDialog(e);
  const times = (hidden.get(root) ?? 0) + 1;
  hidden.set(root, times);
  changes.style(root, 'display', 'none');
  // A page that shows it again and again is answered once, by a style sheet that it cannot override.
  if (times === 2 && root.getRootNode() === document) changes.sheet(`${selectorOf(root)}{display:none!important}`);
}

const hidden = new WeakMap<Element, number>();

/**
 * A page that makes a wall anew each time it is gone: whatever it makes of that name is hidden by a style sheet from
 * its first moment on. Only where nothing else on the page has that name.
 */
export function hideAllLike(root: HTMLElement, changes: Changes): void {
  const name = root.id ? `#${CSS.escape(root.id)}` : [...root.classList].map((c) => `.${CSS.escape(c)}`).join('');
  if (!name || root.getRootNode() !== document) return;
  const selector = `${CSS.escape(root.localName)}${name}`;
  if (document.querySelectorAll(selector).length === 1) changes.sheet(`${selector}{display:none!important}`);
}

/** A selector that means this element and no other: its id, else its way down from the body. */
function selectorOf(element: Element): string {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const steps: string[] = [];
  for (let e: Element | null = element; e && e !== document.body; e = e.parentElement) {
    const place = [...(e.parentElement?.children ?? [])].indexOf(e) + 1;
    steps.unshift(`${CSS.escape(e.localName)}:nth-child(${place})`);
  }
  return ['body', ...steps].join('>');
}

/**
 * Takes a wall out of sight while its refusal is being clicked. Clipped, not hidden: it keeps its layout, so that
 * whether it is still there can be seen, and its buttons work.
 */
export function veil(root: HTMLElement, changes: Changes): void {
  changes.style(root, 'clip-path', 'inset(50%)');
}

/** The same for a wall in a frame: a frame that is clipped away is no longer painted, and its scripts wait for that. */
export function veilFrame(root: HTMLElement, frame: HTMLElement, changes: Changes): void {
  changes.style(root, 'opacity', '0');
  for (const e of [root, frame]) changes.style(e, 'pointer-events', 'none');
}
