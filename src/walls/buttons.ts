/** In: a wall's root. Out: its buttons with their roles, as the lexicon knows them. */

import { type ButtonRole, foldLabel, LONGEST_LABEL, roleOf } from './lexicon';
import { isShown, type Tree } from './tree';

export interface WallButton {
  element: HTMLElement;
  label: string;
  role: ButtonRole | undefined;
  /** A click would leave the page or act on something outside of the wall. */
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

const SUBMITS = 'button,input[type=submit],input[type=image]';

/**
 * Does a click on it go somewhere else? A link to another document, a submit control whose form is sent to another
 * origin, a label whose control is a button or lies outside of the wall.
 */
function leadsAway(element: Element, root: Element, tree: Tree): boolean {
  for (const e of tree.chain(element)) {
    if (e instanceof HTMLAnchorElement && e.hasAttribute('href')) {
      const raw = e.getAttribute('href') ?? '';
      if (raw === '' || raw.startsWith('#') || /^javascript:/i.test(raw)) continue;
      return e.href.split('#')[0] !== location.href.split('#')[0];
    }
    if (e.matches(SUBMITS) && submitsAway(e as HTMLButtonElement | HTMLInputElement)) return true;
    if (e instanceof HTMLLabelElement) {
      const { control } = e;
      if (control && (control.matches('button,[type=submit],[type=image]') || !tree.contains(root, control)))
        return true;
    }
    if (e === root) break;
  }
  return false;
}

function submitsAway(control: HTMLButtonElement | HTMLInputElement): boolean {
  if (!control.form || (control.type !== 'submit' && control.type !== 'image')) return false;
  const action = control.getAttribute('formaction') ?? control.form.getAttribute('action') ?? '';
  try {
    return new URL(action, document.baseURI).origin !== location.origin;
  } catch {
    return true;
  }
}

/** The label by which a button is known, folded. */
export const labelIn = (element: Element, tree: Tree): string =>
  foldLabel(tree.shadow(element) ? tree.text(element, 200) : labelOf(element));

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
    const label = labelIn(element, tree);
    if (!label || label.length > LONGEST_LABEL + 40) continue;
    const role = roleOf(label);
    if (!semantic && (!role || getComputedStyle(element).cursor !== 'pointer' || element.closest(SEMANTIC))) continue;
    if (element.matches(SWITCH) && !element.matches('button:not([role])')) continue;
    if (!isShown(element) || element.matches(':disabled,[aria-disabled=true]')) continue;
    const twin = out.find((b) => b.label === label && tree.contains(b.element, element));
    if (twin) twin.element = element;
    else out.push({ element, label, role: honest(element, role), leadsAway: leadsAway(element, root, tree) });
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

/** Must a rule never click this? It says "accept all" (not merely "accept what is selected"), or it buys or ends something. */
export function neverPressed(element: Element): boolean {
  const label = foldLabel(labelOf(element));
  const role = roleOf(label);
  if (role === 'pay' || role === 'never') return true;
  return role === 'accept' && /(^| )(all|alle[mns]?|tout|tous|todo|todas|tutt[oie]|wszystk\p{L}*)( |$)/u.test(label);
}
