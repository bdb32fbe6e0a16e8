/** In: a wall's root. Out: its buttons with their roles, as the lexicon knows them. */

import { type ButtonRole, foldLabel, LONGEST_LABEL, roleOf } from './lexicon';
import { isShown, type Tree } from './tree';

export interface WallButton {
  element: HTMLElement;
  label: string;
  role: ButtonRole | undefined;
  /** The address a link leads to, where it leaves the page. */
  leadsAway: boolean;
}

const SEMANTIC =
  'button,[role=button],[role=link],a,input[type=button],input[type=submit],input[type=image],summary,[onclick],[data-action],[jsaction]';
const SWITCH = '[role=switch],[role=checkbox],[role=tab],[role=radio],[aria-expanded],label,input[type=checkbox]';

/** The words on a button: its text, else its value, else the name given for assistive technology. */
export function labelOf(element: Element): string {
  // A button in a component shows the words that its host was given.
  const root = element.querySelector('slot') ? element.getRootNode() : null;
  const given = root instanceof ShadowRoot ? root.host.textContent : null;
  const text = (given || element.textContent || '').trim();
  if (/\p{L}{2}/u.test(text)) return text;
  if (element instanceof HTMLInputElement && element.value) return element.value;
  const named =
    element.getAttribute('aria-label') ??
    element.getAttribute('title') ??
    element.querySelector('img[alt],[aria-label]')?.getAttribute('alt') ??
    element.querySelector('[aria-label]')?.getAttribute('aria-label');
  return named ?? text;
}

/** A link that goes to another document when it is clicked. */
function leadsAway(element: Element): boolean {
  const link = element.closest('a[href]');
  if (!(link instanceof HTMLAnchorElement)) return false;
  const raw = link.getAttribute('href') ?? '';
  if (raw === '' || raw.startsWith('#') || /^javascript:/i.test(raw)) return false;
  return link.href.split('#')[0] !== location.href.split('#')[0];
}

/**
 * All buttons of a wall that can be seen. Things that merely look like buttons (a `div` with a hand cursor) count
 * only if the lexicon knows what they say; switches and tabs never count.
 */
export function buttonsOf(root: Element, tree: Tree): WallButton[] {
  const out: WallButton[] = [];
  for (const element of tree.elements(root)) {
    if (!(element instanceof HTMLElement)) continue;
    const semantic = element.matches(SEMANTIC);
    // An outer custom element repeats the words of the button inside it; the innermost one is clicked.
    if (!semantic && element.childElementCount > 3) continue;
    const raw = tree.shadow(element) ? tree.text(element, 200) : labelOf(element);
    const label = foldLabel(raw);
    if (!label || label.length > LONGEST_LABEL + 40) continue;
    const role = roleOf(label);
    if (!semantic && (!role || getComputedStyle(element).cursor !== 'pointer' || element.closest(SEMANTIC))) continue;
    if (element.matches(SWITCH) && !element.matches('button:not([role])')) continue;
    if (!isShown(element) || element.matches(':disabled,[aria-disabled=true]')) continue;
    const twin = out.find((b) => b.label === label && tree.contains(b.element, element));
    if (twin) twin.element = element;
    else out.push({ element, label, role: honest(element, role), leadsAway: leadsAway(element) });
  }
  return out;
}

/** A label that says "refuse" beside a name that says "accept" or "pay" is not trusted. */
function honest(element: Element, role: ButtonRole | undefined): ButtonRole | undefined {
  const name = element.getAttribute('aria-label');
  if (role !== 'refuse' || !name) return role;
  const named = roleOf(name);
  return named === 'accept' || named === 'pay' || named === 'never' ? named : role;
}

/** Does this element say "accept all", and not merely "accept what is selected"? */
export function acceptsAll(element: Element): boolean {
  const label = foldLabel(labelOf(element));
  return (
    roleOf(label) === 'accept' && /(^| )(all|alle[mns]?|tout|tous|todo|todas|tutt[oie]|wszystk\p{L}*)( |$)/u.test(label)
  );
}
