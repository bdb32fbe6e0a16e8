/**
 * In: `assets/lexicon/article-left-out.json`. Out: compiled rules, one per kind of text that stands in an article's
 * place and is not the article.
 */

import lexicon from '../../assets/lexicon/article-left-out.json';
import type { RemovedKind } from '../model/article';
import { Names } from './signature';

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
  elements: ReadonlySet<string>;
  names: Names;
  share: number;
  whole: RegExp | null;
  cased: RegExp | null;
  starts: RegExp | null;
  ends: RegExp | null;
  contains: RegExp | null;
  need: number;
  longest: number;
}

/** Letters of the languages read here; plain classes compile and run many times faster than `\\p{L}` without case. */
const LETTER = 'a-z\u00df-\u00ff\u0100-\u017f';

const letters = (pattern: string): string =>
  pattern.replaceAll('[\\p{L}', `[${LETTER}`).replaceAll('\\p{L}', `[${LETTER}]`);

/** One expression for all patterns, over lower-case text. */
const any = (patterns: string[] | undefined, before: string, after: string, flags = ''): RegExp | null =>
  patterns?.length ? new RegExp(letters(`${before}(?:${patterns.join('|')})${after}`), flags) : null;

const cased = (patterns: string[] | undefined): RegExp | null =>
  patterns?.length ? new RegExp(`^\\s*(?:${patterns.join('|')})\\s*$`, 'u') : null;

const compile = (name: string, data: RuleData): Rule => ({
  kind: (data.kind ?? name) as RemovedKind,
  elements: new Set(data.elements ?? []),
  names: new Names(data.names ?? []),
  share: data.share ?? 0.1,
  whole: any(data.whole, '^\\s*', '\\s*$'),
  cased: cased(data.cased),
  starts: any(data.starts, '^[\\W_]*', ''),
  ends: any(data.ends, '', '\\s*$'),
  contains: any(data.contains, '', '', 'g'),
  need: data.need ?? 1,
  longest: data.longest ?? 200,
});

export const RULES: readonly Rule[] = Object.entries(lexicon as Record<string, RuleData>).map(([name, data]) =>
  compile(name, data),
);

/** One phrase says enough about a short block; a long one needs one more for every so many characters. */
const PER_PHRASE = 300;

/** What the words of a block say about it. */
export interface Says {
  rule: Rule;
  /** The whole block, or its beginning, is a known label or line; else single phrases in it told. */
  plainly: boolean;
}

function plainly(rule: Rule, text: string, lower: string): boolean {
  return !!(rule.whole?.test(lower) || rule.cased?.test(text) || rule.starts?.test(lower) || rule.ends?.test(lower));
}

function byPhrases(rule: Rule, lower: string): boolean {
  if (!rule.contains) return false;
  const found = new Set(Array.from(lower.matchAll(rule.contains), (match) => match[0]));
  return found.size >= rule.need + Math.floor(lower.length / PER_PHRASE);
}

/** The longest block that words alone may take out. */
const LONGEST = Math.max(...RULES.map((rule) => rule.longest));
const said = new WeakMap<object, Says | null>();

/** The first rule that a block's words fit, if any; worked out once per block. */
export function saysOf(block: { text: string }): Says | null {
  const known = said.get(block);
  if (known !== undefined) return known;
  const { text } = block;
  let says: Says | null = null;
  if (text.length <= LONGEST) {
    const lower = text.toLowerCase();
    for (const rule of RULES) {
      if (text.length > rule.longest) continue;
      const plain = plainly(rule, text, lower);
      if (!plain && !byPhrases(rule, lower)) continue;
      says = { rule, plainly: plain };
      break;
    }
  }
  said.set(block, says);
  return says;
}
