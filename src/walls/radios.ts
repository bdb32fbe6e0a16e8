/** In: a layer of a consent wall that asks by radio buttons. Out: in each group the option that refuses, chosen. */

import { leastOption } from './leastOption';
import { roleOf } from './lexicon';
import type { Tree } from './tree';

type Group = HTMLElement[];

const RADIO = 'input[type=radio],[role=radio]';

/** Drawn radio buttons may contain real ones, which count then. */
const isOption = (e: Element): e is HTMLElement =>
  e instanceof HTMLElement &&
  e.matches(RADIO) &&
  !e.matches(':disabled,[aria-disabled=true]') &&
  (e instanceof HTMLInputElement || !e.querySelector('input[type=radio]'));

const isChosen = (e: HTMLElement): boolean =>
  e instanceof HTMLInputElement ? e.checked : e.getAttribute('aria-checked') === 'true';

/** Do these two exclude each other? */
function together(a: HTMLElement, b: HTMLElement): boolean {
  if (a instanceof HTMLInputElement && b instanceof HTMLInputElement)
    return a.name !== '' && a.name === b.name && a.form === b.form && a.getRootNode() === b.getRootNode();
  const around = a.closest('[role=radiogroup]');
  return around !== null && around === b.closest('[role=radiogroup]');
}

/** All of them, those that cannot be seen too: they are sent as well. */
function groups(layer: Element, tree: Tree): Group[] {
  const found: Group[] = [];
  for (const e of tree.elements(layer)) {
    if (!isOption(e)) continue;
    const group = found.find(([first]) => first && together(first, e));
    if (group) group.push(e);
    else found.push([e]);
  }
  return found;
}

const labelsOf = (e: HTMLElement): HTMLElement[] => (e instanceof HTMLInputElement ? [...(e.labels ?? [])] : [e]);

/** What an option says; nothing where the name given for assistive technology says something else. */
function labelOf(option: HTMLElement): string {
  const named = option.getAttribute('aria-label');
  const role = named ? roleOf(named) : undefined;
  if (role === 'accept' || role === 'pay' || role === 'never') return '';
  const written = labelsOf(option).map((label) => label.textContent?.trim() ?? '');
  return written.find((text) => text !== '') ?? named ?? option.nextSibling?.textContent ?? '';
}

/** Characters before a group that may be its question. */
const BEFORE = 120;

/** What is said around the options, up to where another group begins: the question they answer. */
function questionOf(group: Group, layer: Element, tree: Tree): string {
  const [first] = group;
  const around = first
    ? tree.chain(first).filter((e) => e !== first && tree.contains(layer, e) && group.every((o) => tree.contains(e, o)))
    : [];
  const others = (e: Element) => [...tree.elements(e)].some((o) => isOption(o) && !group.includes(o));
  const words = group.flatMap(labelsOf).map((label) => tree.text(label).trim());
  let said = '';
  for (const e of around) {
    if (others(e)) break;
    said = words.reduce((text, label) => text.replace(label, ' '), tree.text(e));
    const before = e.previousElementSibling;
    if (before && !others(before)) said = `${tree.text(before).trim().slice(-BEFORE)} ${said}`;
    const named = e.getAttribute('aria-label');
    if (named && e !== layer) said = `${named} ${said}`;
    if (/\p{L}{3}/u.test(said)) break;
  }
  return said;
}

function choiceOf(group: Group, layer: Element, tree: Tree): HTMLElement | undefined {
  const labels = group.map(labelOf);
  const place = leastOption({ labels, question: questionOf(group, layer, tree), layer: tree.text(layer) });
  return place === undefined ? undefined : group[place];
}

/** The options that stand against saving: chosen ones that do not surely refuse, and those of unanswered groups. */
export const allowing = (layer: Element, tree: Tree): HTMLElement[] =>
  groups(layer, tree).flatMap((group) => {
    const choice = choiceOf(group, layer, tree);
    return choice && isChosen(choice) ? [] : [group.find(isChosen) ?? group.slice(0, 1)].flat();
  });

/** Is there a group to be seen with an option that refuses? */
export const asksByRadios = (layer: Element, tree: Tree): boolean =>
  groups(layer, tree).some(
    (group) =>
      group.some((e) => [e, ...labelsOf(e)].some((part) => part.getClientRects().length > 0)) &&
      choiceOf(group, layer, tree) !== undefined,
  );

/** Chooses it in every group that has one. Sends nothing. */
export function chooseLeast(layer: Element, tree: Tree): void {
  for (const group of groups(layer, tree)) {
    const choice = choiceOf(group, layer, tree);
    if (!choice || isChosen(choice)) continue;
    choice.click();
    if (choice instanceof HTMLInputElement && !choice.checked) choice.labels?.[0]?.click();
  }
}
