/** In: a layer of a consent wall that asks by radio buttons. Out: in each group the option that allows least, chosen. */

import data from '../../assets/lexicon/walls-buttons.json';
import { foldLabel, roleOf } from './lexicon';
import type { Tree } from './tree';

const LEAST = new RegExp(`(^| )(?:${data.least.join('|')})`, 'u');
const MORE = new RegExp(`(?:${data['more-than-least'].join('|')})`, 'u');

type Group = HTMLInputElement[];

function groups(layer: Element, tree: Tree): Group[] {
  const found = new Map<string, Group>();
  for (const e of tree.elements(layer)) {
    if (!(e instanceof HTMLInputElement) || e.type !== 'radio' || !e.name || e.disabled) continue;
    const shown = [e, ...(e.labels ?? [])].some((part) => part.getClientRects().length > 0);
    if (shown) found.set(e.name, [...(found.get(e.name) ?? []), e]);
  }
  return [...found.values()];
}

function labelOf(option: HTMLInputElement): string {
  const label = option.labels?.[0]?.textContent ?? option.getAttribute('aria-label') ?? option.nextSibling?.textContent;
  return foldLabel(label ?? '');
}

/** Says no, or allows only what is necessary. */
function declines(option: HTMLInputElement): boolean {
  const label = labelOf(option);
  return roleOf(label) === 'refuse' || (LEAST.test(label) && !MORE.test(label));
}

/** The options that are chosen and allow more than the least there is, or of which nobody knows what they allow. */
export const allowing = (layer: Element, tree: Tree): HTMLInputElement[] =>
  groups(layer, tree).flatMap((group) => group.filter((option) => option.checked && !declines(option)));

/** Are there groups with such an option? */
export const asksByRadios = (layer: Element, tree: Tree): boolean =>
  groups(layer, tree).some((group) => group.some(declines));

/** Chooses it in every group that has one. Sends nothing. */
export function chooseLeast(layer: Element, tree: Tree): void {
  for (const group of groups(layer, tree)) {
    const least = group.find(declines);
    if (!least || least.checked) continue;
    least.click();
    if (!least.checked) least.labels?.[0]?.click();
  }
}
