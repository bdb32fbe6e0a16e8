/**
 * In: the source of a pattern over lower-case text. Out: words of which any text that fits has at least one, so that a
 * pattern needs compiling and running only on the few texts with such a word. An index over words does the rest.
 */

/** Shorter beginnings of words stand in nearly every text. */
const LEAST = 2;
export type Needs = string[][];

const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})/y;
const WORD_SIGN = /[a-zß-ÿĀ-ſ]/;
const WORDS = /[a-zß-ÿĀ-ſ]+/g;
/** Letters by which beginnings of words are filed; shorter ones are filed as they are. */
const FILED = LEAST + 1;

interface Part {
  /** Of each of these sets one word must be there; the most telling set first. Empty where nothing can be said. */
  needs: Needs;
  /** Does the part end between two words? */
  between: boolean;
}

/** Reads one alternative after the other; knows as much of regular expressions as the rule data use. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  choice(between: boolean): Part {
    const parts: Part[] = [];
    do parts.push(this.sequence(between));
    while (this.source[this.at] === '|' && ++this.at);
    const ends = parts.every((part) => part.between);
    if (parts.length === 1) return { needs: parts[0]?.needs ?? [], between: ends };
    const firsts = parts.map(({ needs }) => needs[0] ?? []);
    return { needs: firsts.every((words) => words.length) ? [firsts.flat()] : [], between: ends };
  }

  private sequence(start: boolean): Part {
    const found: string[][] = [];
    let between = start;
    let word: string | null = null;
    const close = (): void => {
      if (word && word.length >= LEAST) found.push([word]);
      word = null;
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const sign = this.source[this.at] ?? '';
      if (sign === '(') {
        close();
        this.at += this.source.startsWith('(?:', this.at) ? 3 : 1;
        const part = this.choice(between);
        this.at++;
        const optional = this.optional();
        if (!optional) found.push(...part.needs);
        between = part.between && (!optional || between);
      } else if (WORD_SIGN.test(sign)) {
        this.at++;
        const optional = this.optional();
        if (!optional && word !== null) word += sign;
        else if (!optional && between) word = sign;
        else close();
        between = false;
      } else {
        close();
        const gap = this.gap();
        between = this.optional() ? between && gap : gap;
      }
    }
    close();
    return { needs: found.sort((a, b) => shortest(b) - shortest(a) || a.length - b.length), between };
  }

  /** Steps over anything that is no letter and no group. Does a word begin after it? */
  private gap(): boolean {
    const sign = this.source[this.at++] ?? '';
    if (sign === '\\') {
      const name = this.source[this.at++] ?? '';
      if (name === 'p') this.at = this.source.indexOf('}', this.at) + 1;
      return !/[pSwd]/.test(name);
    }
    if (sign !== '[') return sign !== '.';
    const end = this.source.indexOf(']', this.at);
    const inside = this.source.slice(this.at, end);
    this.at = end + 1;
    return !/^\^|[a-z]/.test(inside.replaceAll('\\s', ''));
  }

  private optional(): boolean {
    QUANTIFIER.lastIndex = this.at;
    const quantifier = QUANTIFIER.exec(this.source)?.[0] ?? '';
    this.at += quantifier.length;
    return /^(?:[?*]|\{0)/.test(quantifier);
  }
}

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));

/** Sets of beginnings of words, of each of which one stands in every text that fits; empty where the pattern does not tell. */
export const neededWords = (pattern: string): Needs => new Reader(pattern).choice(true).needs;

/** One sign, or several to choose from, at the beginning of a pattern; not one that may be missing. */
const FIRST_SIGN = /^(?:\\([^\w\s])|\[([^\w\s\\^\]-]+)\]|([^\w\s\\()[\].*+?{}|^$]))(?![?*{|])/;

/** The signs of which every text that fits the pattern has one; empty where the pattern does not tell. */
export function firstSigns(pattern: string): string[] {
  const [, escaped, several, plain] = FIRST_SIGN.exec(pattern) ?? [];
  // A choice on the outermost level could begin with anything else.
  return /\|/.test(pattern) ? [] : [...(escaped ?? several ?? plain ?? '')];
}

interface Entry<T> {
  start: string;
  also: Needs;
  thing: T;
}

/** Things by the words that call for them. */
export class WordIndex<T> {
  private readonly filed = new Map<string, Entry<T>[]>();

  /** Files a thing under its most telling set; the other sets are only looked at where that one calls. */
  add([best = [], ...also]: Needs, thing: T): void {
    for (const start of best) {
      const key = start.slice(0, FILED);
      const drawer = this.filed.get(key) ?? [];
      drawer.push({ start, also, thing });
      this.filed.set(key, drawer);
    }
  }

  /** All things that a lower-case text calls for. */
  calledBy(text: string): Set<T> {
    const called = new Set<T>();
    for (const word of text.match(WORDS) ?? []) {
      this.call(this.filed.get(word.slice(0, FILED)), word, text, called);
      this.call(this.filed.get(word.slice(0, LEAST)), word, text, called);
    }
    return called;
  }

  private call(drawer: readonly Entry<T>[] | undefined, word: string, text: string, called: Set<T>): void {
    for (const { start, also, thing } of drawer ?? []) {
      if (called.has(thing) || !word.startsWith(start)) continue;
      if (also.every((words) => words.some((part) => text.includes(part)))) called.add(thing);
    }
  }
}
