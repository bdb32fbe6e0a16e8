/** In: a wall and its reading. Out: whether the site's own refusal made it go away. Clicks refusals only. */

import { buttonsOf, type WallButton } from './buttons';
import { type Reading, recognise } from './recognise';
import { isShown, type Tree } from './tree';

export interface Refusal {
  done: boolean;
  /** The label of the button that refused. */
  by: string;
}

/** How long a site may take to close its wall after a click, in milliseconds; slow ones ask their server first. */
const CLOSING = 2600;
/** How long a settings layer may take to appear. */
const OPENING = 2000;
const STEP = 100;

export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

async function until(test: () => boolean, ms: number, signal: AbortSignal): Promise<boolean> {
  for (let spent = 0; spent <= ms && !signal.aborted; spent += STEP) {
    if (test()) return true;
    await sleep(STEP, signal);
  }
  return false;
}

/** A plain click first; some frameworks only listen to pointer or mouse events, so the second try sends all. */
function press(element: HTMLElement, thorough: boolean): void {
  if (thorough) {
    const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
    element.dispatchEvent(new PointerEvent('pointerdown', init));
    element.dispatchEvent(new MouseEvent('mousedown', init));
    element.dispatchEvent(new PointerEvent('pointerup', init));
    element.dispatchEvent(new MouseEvent('mouseup', init));
  }
  element.click();
}

/**
 * Refuses: the refusal of the first layer, else the settings and the refusal or an empty selection there.
 *
 * @param gone says whether the wall no longer stands; in a frame the frame itself is about to vanish
 * @param layers where a second layer may have appeared: the overlays that can be seen now
 */
export async function refuse(
  reading: Reading,
  gone: () => boolean,
  layers: () => Element[],
  tree: Tree,
  signal: AbortSignal,
): Promise<Refusal> {
  if (reading.refuse) return await clickAway(reading.refuse, gone, signal);
  // A settings layer that is open already is saved with nothing selected; else it is opened first.
  const open = reading.save && layers().some((l) => switches(l, tree) > 0);
  if (!open && !reading.settings) return { done: false, by: '' };
  if (!open && reading.settings) press(reading.settings.element, false);
  const old = open ? undefined : reading.save?.element;
  let second: WallButton | undefined;
  let layer: Element | undefined;
  await until(
    () => {
      for (const candidate of layers()) {
        const inner = recognise(candidate, tree);
        if (inner.kind !== 'consent') continue;
        second = inner.refuse ?? (inner.save && inner.save.element !== old ? inner.save : undefined);
        layer = candidate;
        if (second) return true;
      }
      return false;
    },
    OPENING,
    signal,
  );
  if (!second || !layer || signal.aborted) return { done: false, by: '' };
  if (second.role === 'save') {
    await sleep(250, signal);
    if (!deselect(layer, tree)) return { done: false, by: '' };
    await sleep(150, signal);
    // Frameworks redraw the layer when a switch is flipped: look for the button again, and look twice.
    const again = buttonsOf(layer, tree).find((b) => b.label === second?.label) ?? second;
    if (chosen(layer, tree).length > 0) return { done: false, by: '' };
    return await clickAway(again, gone, signal);
  }
  return await clickAway(second, gone, signal);
}

async function clickAway(button: WallButton, gone: () => boolean, signal: AbortSignal): Promise<Refusal> {
  for (const thorough of [false, true]) {
    if (signal.aborted || !button.element.isConnected) break;
    press(button.element, thorough);
    if (await until(gone, thorough ? 1000 : CLOSING, signal)) return { done: true, by: button.label };
  }
  return { done: gone(), by: button.label };
}

/** Switches of any kind that can be seen. */
function switches(layer: Element, tree: Tree): number {
  let count = 0;
  for (const e of tree.elements(layer)) {
    if (e.matches('input[type=checkbox],[role=switch],[role=checkbox]') && e.getClientRects().length > 0) count++;
  }
  return count;
}

/** Switches that are on and can be turned off. */
function chosen(layer: Element, tree: Tree): HTMLElement[] {
  const out: HTMLElement[] = [];
  for (const e of tree.elements(layer)) {
    if (!(e instanceof HTMLElement)) continue;
    const box = e instanceof HTMLInputElement && e.type === 'checkbox';
    const on = box ? e.checked : e.matches('[role=switch][aria-checked=true],[role=checkbox][aria-checked=true]');
    if (!on || e.matches(':disabled,[aria-disabled=true],[readonly]')) continue;
    out.push(e);
  }
  return out;
}

/** Turns every optional switch off. False where one stays on: then nothing may be saved. */
function deselect(layer: Element, tree: Tree): boolean {
  for (const e of chosen(layer, tree)) {
    e.click();
    if (e instanceof HTMLInputElement && e.checked && e.labels?.[0] && isShown(e.labels[0])) e.labels[0].click();
  }
  return chosen(layer, tree).length === 0;
}
