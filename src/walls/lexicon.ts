/** In: the word lists in `assets/lexicon/walls-*.json`. Out: tests on labels and texts. Pure, no DOM. */

import buttonData from '../../assets/lexicon/walls-buttons.json';
import wordData from '../../assets/lexicon/walls-words.json';

/** What a button does, by its label. `pay` and `never` are never clicked, and neither is `accept`. */
export type ButtonRole = 'refuse' | 'accept' | 'settings' | 'save' | 'pay' | 'acknowledge' | 'close' | 'never';

export type VetoName = keyof typeof wordData.vetoes;

const whole = (sources: string[]): RegExp => new RegExp(`^(?:${sources.join('|')})$`, 'u');
const part = (source: string): RegExp => new RegExp(source, 'u');
/** Languages share words (`cookies`, `partner`): each counts once. */
const all = (byLanguage: Record<string, string[]>): string[] => [...new Set(Object.values(byLanguage).flat())];

/** Order matters: what must never be clicked is recognised first, a refusal before an acceptance it contains. */
const ORDER: ButtonRole[] = ['never', 'pay', 'refuse', 'save', 'settings', 'acknowledge', 'close', 'accept'];
let roles: [ButtonRole, RegExp][] | undefined;
const roleTests = (): [ButtonRole, RegExp][] => {
  roles ??= ORDER.map((role) => [role, whole(all(buttonData[role]))]);
  return roles;
};

interface Words {
  strong: RegExp[];
  weak: RegExp[];
  tracking: RegExp;
  uses: RegExp;
  pay: RegExp;
  price: RegExp;
  period: RegExp;
  demo: RegExp;
  agreement: RegExp;
}
let words: Words | undefined;
const wordTests = () => {
  words ??= {
    strong: all(wordData.consent.strong).map(part),
    weak: all(wordData.consent.weak).map(part),
    tracking: part(all(wordData.consent.tracking).join('|')),
    uses: part(all(wordData.consent.uses).join('|')),
    pay: part(wordData.pay.words.join('|')),
    price: part(wordData.pay.price.join('|')),
    period: part(wordData.pay.period.join('|')),
    demo: part(wordData.anywhere.demo.join('|')),
    agreement: part(wordData.anywhere.agreement.join('|')),
  };
  return words;
};

let vetoes: [VetoName, RegExp][] | undefined;

/** Longest label looked at, in characters: longer texts are paragraphs, not buttons. */
export const LONGEST_LABEL = 80;

/** Lower case, no soft hyphens, white space folded: what the word tests expect. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** As `fold`, with everything but letters, digits and currency signs turned into spaces: what the button tests expect. */
export function foldLabel(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}€£$&×✕]+/gu, ' ')
    .trim();
}

/** What a button with this label does; undefined where the lexicon does not know it. */
export function roleOf(label: string): ButtonRole | undefined {
  const folded = foldLabel(label);
  if (!folded || folded.length > LONGEST_LABEL) return undefined;
  const role = roleTests().find(([, test]) => test.test(folded))?.[0];
  if (role && role !== 'close') return role;
  // "Close and go on without accepting"
  const rest = folded.replace(other('close-and'), '').trim();
  if (rest !== folded) return roleOf(rest) === 'refuse' ? 'refuse' : role;
  return role ?? roleInTwoLanguages(folded);
}

/** "Alle ablehnen · Tout refuser": what both halves do. */
function roleInTwoLanguages(folded: string): ButtonRole | undefined {
  const words = folded.split(' ');
  const known = (from: number, to?: number): ButtonRole | undefined => {
    const half = words.slice(from, to).join(' ');
    return roleTests().find(([, test]) => test.test(half))?.[0];
  };
  for (let cut = 1; cut < words.length; cut++) {
    const first = known(0, cut);
    if (first && first !== 'close' && first === known(cut)) return first;
  }
  return undefined;
}

/** Kinds of labels beside the roles. */
type OtherLabels = 'polite' | 'agrees' | 'cancel' | 'close-and';
const others = new Map<OtherLabels, RegExp>();
const other = (name: OtherLabels): RegExp => {
  const test =
    others.get(name) ?? (name === 'close-and' ? part(`^(?:${buttonData[name].join('|')}) `) : whole(buttonData[name]));
  others.set(name, test);
  return test;
};

/** "No, thank you" answers whatever was asked: a refusal only beside an answer that agrees to something. */
export const isPolite = (label: string): boolean => other('polite').test(label);
export const agrees = (label: string): boolean => other('agrees').test(label);
/** Something the reader began is given up: consent walls have no such answer. */
export const isCancel = (label: string): boolean => other('cancel').test(label);

/** Distinct signs of consent in a folded text: strong ones count two, weak ones one. */
export function consentScore(folded: string): { score: number; strong: number } {
  const { strong, weak } = wordTests();
  const s = strong.filter((r) => r.test(folded)).length;
  return { score: 2 * s + weak.filter((r) => r.test(folded)).length, strong: s };
}

/**
 * Is this about cookies, trackers, personalised advertising or partners? Consent alone is also asked for credit checks,
 * recordings, studies and terms of use, whose "decline" is none of our business.
 */
export function saysTracking(folded: string): boolean {
  return wordTests().tracking.test(folded);
}

/** Does this folded text say in a sentence that cookies are set, or that something is agreed to? */
export function saysUse(folded: string): boolean {
  return wordTests().uses.test(folded);
}

/** Does this folded text, anywhere, ask for an agreement that is not about tracking, or to delete something? */
export function isOtherAgreement(folded: string): boolean {
  return wordTests().agreement.test(folded);
}

let free: RegExp | undefined;

/** A label that sells a subscription on one page and refuses on another: a refusal only where nothing costs money. */
export function refusesIfFree(label: string): boolean {
  free ??= whole(all(buttonData['refuse-if-free']));
  return free.test(foldLabel(label));
}

/** One cheap look: may this folded text belong to a consent wall at all? */
export function mayBeConsent(folded: string): boolean {
  return wordTests().strong.some((r) => r.test(folded));
}

/** Signs that money is the alternative: the words, a price, a period. */
export function paySigns(folded: string): { words: boolean; price: boolean; period: boolean } {
  const { pay, price, period } = wordTests();
  return { words: pay.test(folded), price: price.test(folded), period: period.test(folded) };
}

/** The first veto one of these folded headings, names and labels speaks, if any. */
export function vetoOf(pieces: string[], names?: VetoName[]): VetoName | undefined {
  vetoes ??= Object.entries(wordData.vetoes).map(([n, v]) => [n as VetoName, part(v.said.join('|'))]);
  return vetoes.find(([n, test]) => (!names || names.includes(n)) && pieces.some((p) => test.test(p)))?.[0];
}

/** Does this folded text say that it only shows what a banner looks like? */
export function isDemonstration(folded: string): boolean {
  return wordTests().demo.test(folded);
}
