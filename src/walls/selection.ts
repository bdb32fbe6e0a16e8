/** In: a layer of a consent wall with switches or options. Out: nothing selected that can be left out. */

import { allowing, asksByRadios, chooseLeast } from './radios';
import { isShown, type Tree } from './tree';

/** Switches of any kind that can be seen. */
export function switches(layer: Element, tree: Tree): number {
  let count = 0;
  for (const e of tree.elements(layer)) {
    if (e.matches('input[type=checkbox],[role=switch],[role=checkbox]') && e.getClientRects().length > 0) count++;
  }
  return count + (asksByRadios(layer, tree) ? 1 : 0);
}

/** Switches that are on and can be turned off, options that allow more than the least. */
export function chosen(layer: Element, tree: Tree): HTMLElement[] {
  const out: HTMLElement[] = allowing(layer, tree);
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
export function deselect(layer: Element, tree: Tree): boolean {
  chooseLeast(layer, tree);
  for (const e of chosen(layer, tree)) {
    if (e.matches('input[type=radio],[role=radio]')) continue;
    e.click();
    if (e instanceof HTMLInputElement && e.checked && e.labels?.[0] && isShown(e.labels[0])) e.labels[0].click();
  }
  return chosen(layer, tree).length === 0;
}
