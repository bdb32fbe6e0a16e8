/**
 * In: `assets/lexicon/article-left-out.json`. Out: compiled rules, one per kind of text that stands in an article's
 * place and is not the article.
 */

import lexicon from '../../assets/lexicon/article-left-out.json';
import type { RemovedKind } from '../model/article';
import { remembered } from './memory';
import { NameTable } from './signature';
import { tagOf, upward } from './tree';
import { firstSigns, neededWords, WordIndex } from './words';

/** What one entry of the data file may say. */
interface RuleData {
  /** The entry's own name, unless told. */
  kind?: string;
  /** Tag names. */
  elements?: string[];
  /** Words in class, id, role or test names. */
  names?: string[];
  /** The largest share of the article's text that such an element may hold and still go. */
  share?: number;
  /** Patterns over a whole block. */
  whole?: string[];
  /** The same, with capitals as they are; all other patterns see lower case. */
  cased?: string[];
  /** Beginnings of words, in lower case, of which every text that fits `cased` has one. */
  casedWords?: string[];
  /** Patterns at a block's beginning. */
  starts?: string[];
  /** Patterns at a block's end. */
  ends?: string[];
  /** Phrases anywhere in a block; `need` of them (one, unless told) decide. */
  contains?: string[];
  need?: number;
  /** The longest block, in characters, that words alone may take out. */
  longest?: number;
}

export interface Rule {
  kind: RemovedKind;
  /** The largest share of the article's text that such an element may hold and still go. */
  share: number;
  need: number;
  longest: number;
}

/** One pattern; most pages never need most of them, and compiling one takes longer than reading a page. */
interface Pattern {
  rule: Rule;
  /** Rules that stand earlier decide first. */
  order: number;
  place: 'whole' | 'cased' | 'starts' | 'ends' | 'contains';
  source: string;
  compiled?: RegExp;
}

/** Letters of the languages read here; plain classes compile and run many times faster than `\\p{L}` without case. */
const LETTER = 'a-z\u00df-\u00ff\u0100-\u017f';

const letters = (pattern: string): string =>
  pattern.replaceAll('[\\p{L}', `[${LETTER}`).replaceAll('\\p{L}', `[${LETTER}]`);

/** What stands around a pattern, and its flags, by its place. */
const FRAMES: Record<Pattern['place'], [before: string, after: string, flags: string]> = {
  whole: ['^\\s*(?:', ')\\s*$', ''],
  cased: ['^\\s*(?:', ')\\s*$', 'u'],
  starts: ['^[\\W_]*(?:', ')', ''],
  ends: ['(?:', ')\\s*$', ''],
  contains: ['', '', 'g'],
};
const PLACES = ['whole', 'cased', 'starts', 'ends', 'contains'] as const;

function expression(pattern: Pattern): RegExp {
  if (!pattern.compiled) {
    const [before, after, flags] = FRAMES[pattern.place];
    const source = pattern.place === 'cased' ? pattern.source : letters(pattern.source);
    pattern.compiled = new RegExp(before + source + after, flags);
  }
  return pattern.compiled;
}

const BY_ELEMENT = new Map<string, number>();
const BY_NAME = new NameTable();
const BY_WORD = new WordIndex<Pattern>();
/** Patterns that no word calls for, with the signs of which a text that fits has one; none where nothing is known. */
const BY_SIGN: { signs: readonly string[]; pattern: Pattern }[] = [];
const RULES: Rule[] = [];

for (const [name, data] of Object.entries(lexicon as Record<string, RuleData>)) {
  const rule: Rule = {
    kind: (data.kind ?? name) as RemovedKind,
    share: data.share ?? 0.1,
    need: data.need ?? 1,
    longest: data.longest ?? 200,
  };
  const order = RULES.push(rule) - 1;
  for (const element of data.elements ?? []) if (!BY_ELEMENT.has(element)) BY_ELEMENT.set(element, order);
  for (const word of data.names ?? []) BY_NAME.add(word, order);
  for (const place of PLACES) {
    for (const source of data[place] ?? []) {
      const pattern: Pattern = { rule, order, place, source };
      const needs = place === 'cased' ? [data.casedWords ?? []] : neededWords(source);
      if (needs[0]?.length) BY_WORD.add(needs, pattern);
      else BY_SIGN.push({ signs: firstSigns(source), pattern });
    }
  }
}

const named = remembered(new Map<Element, Rule | null>());

/** The first rule that an element's tag or names fit, if any. */
export function ruleOf(element: Element): Rule | null {
  const known = named.get(element);
  if (known !== undefined) return known;
  const rule = RULES[Math.min(BY_ELEMENT.get(tagOf(element)) ?? RULES.length, BY_NAME.least(element))] ?? null;
  named.set(element, rule);
  return rule;
}

const around = remembered(new Map<Element, Element | null>());

/** The nearest element that a rule names: the element itself, or one around it. */
export function ruledAround(element: Element): Element | null {
  const path: Element[] = [];
  let found: Element | null = null;
  for (const el of upward(element)) {
    const known = around.get(el);
    if (known !== undefined) found = known;
    else path.push(el);
    if (known === undefined && ruleOf(el)) found = el;
    if (known !== undefined || found) break;
  }
  for (const el of path) around.set(el, found);
  return found;
}

/** One phrase says enough about a short block; a long one needs one more for every so many characters. */
const PER_PHRASE = 300;

/** What the words of a block say about it. */
export interface Says {
  rule: Rule;
  /** The whole block, or its beginning, is a known label or line; else single phrases in it told. */
  plainly: boolean;
}

/** The longest block that words alone may take out. */
const LONGEST = Math.max(...RULES.map((rule) => rule.longest));
const said = new WeakMap<object, Says | null>();

/** The first rule that a block's words fit, if any; worked out once per block. */
export function saysOf(block: { text: string }): Says | null {
  const known = said.get(block);
  if (known !== undefined) return known;
  const says = block.text.length <= LONGEST ? judge(block.text) : null;
  said.set(block, says);
  return says;
}

function calledBySign(lower: string): Pattern[] {
  const called: Pattern[] = [];
  for (const { signs, pattern } of BY_SIGN) {
    if (!signs.length || signs.some((sign) => lower.includes(sign))) called.push(pattern);
  }
  return called;
}

function judge(text: string): Says | null {
  const lower = text.toLowerCase();
  let first: Says | null = null;
  let order = RULES.length;
  const phrases = new Map<Rule, Set<string>>();
  for (const pattern of [...BY_WORD.calledBy(lower), ...calledBySign(lower)]) {
    const { rule, place } = pattern;
    if (text.length > rule.longest || pattern.order > order || (pattern.order === order && first?.plainly)) continue;
    let says: Says | null = null;
    if (place === 'contains') {
      const found = phrases.get(rule) ?? new Set();
      for (const [phrase] of lower.matchAll(expression(pattern))) found.add(phrase);
      phrases.set(rule, found);
      if (found.size >= rule.need + Math.floor(lower.length / PER_PHRASE)) says = { rule, plainly: false };
    } else if (expression(pattern).test(place === 'cased' ? text : lower)) says = { rule, plainly: true };
    if (says) [first, order] = [says, pattern.order];
  }
  return first;
}
