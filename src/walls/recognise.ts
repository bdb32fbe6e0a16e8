/** In: an element that stands in front of the page. Out: what kind of wall it is and which of its buttons refuse. */

import type { WallKind } from '../model/wall';
import { buttonsOf, type WallButton } from './buttons';
import {
  agrees,
  consentScore,
  fold,
  foldLabel,
  isCancel,
  isDemonstration,
  isOtherAgreement,
  isPolite,
  paySigns,
  refusesIfFree,
  saysTracking,
  saysUse,
  type VetoName,
  vetoOf,
} from './lexicon';
import { isShown, type Tree } from './tree';

export interface Reading {
  kind: WallKind | 'none';
  /** The veto or sign that decided, for the report. */
  why: string;
  buttons: WallButton[];
  refuse?: WallButton;
  settings?: WallButton;
  save?: WallButton;
}

/** Below this score (strong signs count two, weak ones one) a text is not about consent. */
const CONSENT = 3;
/** Above this score a text is about consent even if it starts with a subscription or a login. */
const SURELY_CONSENT = 5;

/** What the three answers side by side add to the score. */
const TRIO = 2;
/** Who says no more than "cookies" in more characters than this talks of something to eat, or about banners. */
const FEW_WORDS = 60;

const FIELDS: [selector: string, kind: WallKind][] = [
  ['input[type=password]', 'login'],
  [
    'input[autocomplete=username],input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=hidden]):is([name*=user i],[name*=login i],[name*=benutzer i],[id*=username i])',
    'login',
  ],
  ['input[autocomplete^=cc-],input[name*=card i],input[name*=iban i]', 'other'],
  ['input[type=email],input[name=email i],input[autocomplete=email]', 'newsletter'],
  ['input[type=tel],input[type=date],textarea', 'other'],
];

const KIND_OF_VETO: Partial<Record<VetoName, WallKind>> = {
  age: 'age',
  login: 'login',
  newsletter: 'newsletter',
  paywall: 'paywall',
};

/** Reads a wall. Never clicks, never changes anything. */
export function recognise(root: Element, tree: Tree): Reading {
  const text = fold(tree.text(root));
  const heads: string[] = [];
  const titles: string[] = [];
  for (const element of tree.elements(root)) {
    const field = FIELDS.find(([selector]) => element.matches(selector));
    if (field && isShown(element)) return none(field[1], 'field');
    if (element.matches('h1,h2,h3,h4,[role=heading],legend')) heads.push(fold(element.textContent ?? '').slice(0, 120));
    const name = element.matches('[role=dialog],[role=alertdialog],dialog,section,form') && element.ariaLabel;
    if (name) heads.push(fold(name));
    if (element.matches('button[title],[role=button][title]')) titles.push(element.getAttribute('title') ?? '');
  }
  // Short labels are sometimes spelled out in the button's title: "all cookies" where the button says "all".
  const told = titles.length > 0 ? `${text} ${fold(titles.join(' '))}` : text;
  const said = consentScore(told);
  heads.push(text.slice(0, 70));
  const buttons = buttonsOf(root, tree);
  for (const b of buttons) {
    if (!refusesIfFree(b.label)) continue;
    const rest = paySigns(` ${foldLabel(text)} `.replaceAll(b.label, ' '));
    b.role = paySigns(text).price || rest.words || rest.period ? 'pay' : 'refuse';
  }
  const labels = buttons.map((b) => b.label);
  // "Accept", "refuse" and "settings" side by side are asked about nothing else.
  const trio = (['accept', 'refuse', 'settings'] as const).every((role) => buttons.some((b) => b.role === role));
  const bare = said.score <= TRIO && text.length - labels.join(' ').length > FEW_WORDS;
  const score = said.score + (trio && !bare ? TRIO : 0);
  const strong = said.strong + (trio && said.score > 0 ? 1 : 0);

  const veto = vetoOf(heads) ?? vetoOf(labels, ['age', 'checkout']);
  // Only these can stand at the head of a text that is about consent after all.
  const soft = veto === 'paywall' || veto === 'newsletter' || veto === 'adblock' || veto === 'login';
  if (veto && !(soft && score > SURELY_CONSENT)) return none(KIND_OF_VETO[veto] ?? 'other', veto, buttons);
  if (isDemonstration(text)) return none('other', 'demonstration', buttons);
  if (score >= CONSENT && isOtherAgreement(text)) return none('other', 'agreement', buttons);
  // Consent to something else, or a banner of too few words: only a rule that knows its very markup may refuse it.
  if (!saysTracking(told))
    return none(buttons.some((b) => b.role === 'pay') ? 'paywall' : 'none', 'no-tracking', buttons);
  if (score < CONSENT || strong === 0) {
    const weak = vetoOf(labels);
    if (weak) return none(KIND_OF_VETO[weak] ?? 'other', weak, buttons);
    return none(buttons.some((b) => b.role === 'pay') ? 'paywall' : 'none', 'no-consent-words', buttons);
  }
  if (buttons.some((b) => b.role === 'never')) return none('other', 'never', buttons);

  // "No, thank you" is said to newsletters and apps as well.
  const means = (b: WallButton) => b.role !== 'refuse' || !isPolite(b.label) || labels.some((l) => agrees(l));
  const has = (role: WallButton['role']) => buttons.find((b) => b.role === role && !b.leadsAway && means(b));
  // A refusal alone answers many questions: one about consent also has an acceptance or settings beside it.
  const answers =
    buttons.some((b) => b.role === 'accept') ||
    (buttons.some((b) => b.role === 'save') && !labels.some(isCancel)) ||
    (has('refuse') && (has('settings') || (buttons.length > 1 && score >= SURELY_CONSENT)));
  const notes = has('acknowledge') ?? has('close');
  if (!answers && !notes && !(has('settings') && score >= SURELY_CONSENT)) return none('none', 'no-answer', buttons);
  // "Close" alone is on every dialog: then the text has to be about nothing but consent.
  if (!answers && !has('acknowledge') && (score < SURELY_CONSENT || !saysUse(told)))
    return none('none', 'no-answer', buttons);

  const refuse = buttons.find((b) => b.role === 'refuse' && !b.leadsAway && means(b) && !costs(b, buttons, tree, root));
  const money = paySigns(text);
  const payButton = buttons.some((b) => b.role === 'pay');
  const paid = (payButton && (money.words || money.price)) || (money.price && money.period && money.words);
  if (paid && !refuse) return { kind: 'consent-or-pay', why: 'pay', buttons };
  return { kind: 'consent', why: `score-${score}`, buttons, refuse, settings: has('settings'), save: has('save') };
}

function none(kind: Reading['kind'], why: string, buttons: WallButton[] = []): Reading {
  return { kind, why, buttons };
}

/**
 * Does this refusal cost money? Looks at the part of the wall that holds this button and no other answer: a price or
 * a subscription there means that refusing is what has to be paid for.
 */
function costs(button: WallButton, buttons: WallButton[], tree: Tree, root: Element): boolean {
  const others = buttons.filter((b) => b !== button && (b.role === 'accept' || b.role === 'pay'));
  let section: Element = button.element;
  for (const e of tree.chain(button.element)) {
    if (!tree.contains(root, e) || others.some((b) => tree.contains(e, b.element))) break;
    section = e;
  }
  const said = paySigns(fold(tree.text(section)));
  return said.price || (said.words && said.period);
}
