/**
 * In: `assets/lexicon/article-left-out.json`. Out: compiled rules, one per kind of text that stands in an article's
 * place and is not the article.
 */

import lexicon from '../../assets/lexicon/article-left-out.json';
import type { RemovedKind } from '../model/article';
import { Names } from './signature';

/** What the data file may say about one kind. */
interface RuleData {
  /** Tag names. */
  elements?: string[];
  /** Words in class, id, role or test names. */
  names?: string[];
  /** The largest share of the article's text that such an element may hold and still go. */
  share?: number;
  /** Patterns over a whole block. */
  whole?: string[];
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
  starts: RegExp | null;
  ends: RegExp | null;
  contains: RegExp | null;
  need: number;
  longest: number;
}

const any = (patterns: string[] | undefined, before: string, after: string, flags = 'iu'): RegExp | null =>
  patterns?.length ? new RegExp(`${before}(?:${patterns.join('|')})${after}`, flags) : null;

const compile = (kind: RemovedKind, data: RuleData): Rule => ({
  kind,
  elements: new Set(data.elements ?? []),
  names: new Names(data.names ?? []),
  share: data.share ?? 0.1,
  whole: any(data.whole, '^\\s*', '\\s*$'),
  starts: any(data.starts, '^[\\W_]*', ''),
  ends: any(data.ends, '', '\\s*$'),
  contains: any(data.contains, '', '', 'giu'),
  need: data.need ?? 1,
  longest: data.longest ?? 200,
});

export const RULES: readonly Rule[] = Object.entries(lexicon as Record<string, RuleData>).map(([kind, data]) =>
  compile(kind as RemovedKind, data),
);

/** One phrase says enough about a short block; a long one needs one more for every so many characters. */
const PER_PHRASE = 240;

/** Do the words of a block speak for this kind? */
export function wordsFit(rule: Rule, text: string): boolean {
  if (text.length > rule.longest) return false;
  if (rule.whole?.test(text) || rule.starts?.test(text) || rule.ends?.test(text)) return true;
  if (!rule.contains) return false;
  const found = new Set(Array.from(text.matchAll(rule.contains), (match) => match[0].toLowerCase()));
  return found.size >= rule.need + Math.floor(text.length / PER_PHRASE);
}

/** The kind that a block's words speak for. */
export const kindOfWords = (text: string): RemovedKind | undefined => RULES.find((rule) => wordsFit(rule, text))?.kind;
