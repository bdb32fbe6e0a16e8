/**
 * A page's raw text in, whether it may concern the dataset out: cheap, for pages that nobody has read yet.
 *
 * The gate of `context.ts` opens only where North Korea or Kim by his full name is named, or Kim and Putin are. Whatever opens it is found here;
 * what is found here need not open it. The words are the lexicon's own, of all languages that can be read.
 */

import { KIM, NK, PUTIN } from '../../assets/lexicon/entities.json';

/** Terms of an entity as the lexicon writes them (see `text/trie.ts`), by language. */
type Terms = Record<string, string>;

/** The dataset's ways in: one entity of them named, or all where several stand together. */
const WAYS_IN: readonly (readonly Terms[])[] = [[NK], [fullNames(KIM)], [KIM, PUTIN]];

/** A lone surname is common: only the terms that hold a given name, as `context.ts` asks for it. */
function fullNames(terms: Terms): Terms {
  const full = (list: string) => list.split(',').filter((term) => term.includes('jong'));
  return Object.fromEntries(Object.entries(terms).map(([language, list]) => [language, full(list).join(',')]));
}

/** Stands in words without being seen: soft hyphens, zero-width blanks and joiners. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const BLANKS = '[\\s\\u200b]*';
const DASHES = '[\\u2010-\\u2014\\u2212-]\\s*';
const QUOTES = "['\\u2018\\u2019\\u02bc\\u00b4`]";
const LETTER = '[a-z0-9\\u00c0-\\u024f]';
/** So short a term stands inside other words by chance: it must be a word of its own. */
const SHORT = 2;

const MARKED: Record<string, string> = { ä: '(?:ä|a\\u0308)', ö: '(?:ö|o\\u0308)', ü: '(?:ü|u\\u0308)' };
const spelled = (char: string): string =>
  char === ' '
    ? BLANKS
    : char === '-'
      ? DASHES
      : char === "'"
        ? QUOTES
        : char === '*'
          ? `${LETTER}*`
          : (MARKED[char] ?? char.replace(/[.?+^$()[\]{}|\\]/, '\\$&'));

/** A term as a pattern for raw text: any case, any blank, dash or apostrophe, and no blank where an element ends. */
function patternOf(term: string): string {
  const body = term.replace(/^-/, '').replace(/\$$/, '').replace(/ss/g, 'ß');
  const [first = ''] = body.split('…');
  const pattern = [...first.trim()].map((char) => (char === 'ß' ? '(?:ss|ß)' : spelled(char))).join('');
  return first.length <= SHORT ? `(?<!${LETTER})${pattern}(?!${LETTER})` : pattern;
}

/** One pattern for all terms of an entity. */
function namesAny(terms: Terms): RegExp {
  const all = new Set(Object.values(terms).flatMap((list) => list.split(',').map((term) => term.trim())));
  return new RegExp([...all].map(patternOf).join('|'), 'i');
}

let waysIn: RegExp[][] | undefined;

/** Collects what a page's texts name, piece by piece. */
export class EntryWords {
  private readonly seen = new Set<RegExp>();

  /**
   * Takes one more text.
   * @param text as it stands in the page; pieces of one text should overlap by `EntryWords.LONGEST` characters
   * @returns true as soon as the page may concern the dataset
   */
  take(text: string): boolean {
    waysIn ??= WAYS_IN.map((way) => way.map(namesAny));
    const read = text.replace(UNSEEN, '');
    for (const way of waysIn) {
      for (const named of way) if (!this.seen.has(named) && named.test(read)) this.seen.add(named);
      if (way.every((named) => this.seen.has(named))) return true;
    }
    return false;
  }

  /** No term is longer than this, blanks included. */
  static readonly LONGEST = 80;
}
