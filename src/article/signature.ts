/**
 * In: an element. Out: its class, id, role and test names as one line of lower-case words joined by hyphens, so that
 * `articleCaption`, `article__caption` and `Article-Caption` are found by one rule. Rules are data; see `NameTable`.
 */

import { remembered } from './memory';
import { plainly, tagOf } from './tree';

const ATTRIBUTES = new Set([
  'class',
  'id',
  'itemprop',
  'role',
  'data-testid',
  'data-component',
  'data-type',
  'data-name',
  'data-block',
]);
/** A heading's id is a slug of its words, for links to it; it names nothing. */
const HEADING = /^H[1-6]$/;
/** A token that is as it should be. */
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const HUMP = /([a-z0-9])([A-Z])/g;
const SEPARATOR = /[^a-z0-9äöüß]+/g;
const EDGES = /^-+|-+$/g;
const SPACES = /\s+/;
/** Utility class lists can be thousands of characters long; names that mean something come early. */
const LONGEST = 600;

const cache = remembered(new Map<Element, string>());

/** The element's names, each token framed by spaces: ` article-caption image `. */
export function signature(element: Element): string {
  const known = cache.get(element);
  if (known !== undefined) return known;
  const tag = tagOf(element);
  const form = tag === 'FORM';
  let line = ' ';
  for (const name of form ? plainly(element, 'getAttributeNames').call(element) : element.getAttributeNames()) {
    if (!ATTRIBUTES.has(name) || (name === 'id' && HEADING.test(tag))) continue;
    const value = form ? plainly(element, 'getAttribute').call(element, name) : element.getAttribute(name);
    if (value) line += namesIn(value.slice(0, LONGEST));
  }
  if (tag.includes('-')) line += `${element.localName} `;
  cache.set(element, line);
  return line;
}

function namesIn(value: string): string {
  if (PLAIN.test(value)) return `${value} `;
  let line = '';
  for (const token of value.split(SPACES)) {
    const words = PLAIN.test(token)
      ? token
      : token.replace(HUMP, '$1-$2').toLowerCase().replace(SEPARATOR, '-').replace(EDGES, '');
    if (words) line += `${words} `;
  }
  return line;
}

/** Numbers filed under names: whole words (or sequences of words joined by hyphens) anywhere in a token. */
export class NameTable {
  private readonly numbers = new Map<string, number>();
  /** For the first word of each name: how many words the longest of them has. */
  private readonly lengths = new Map<string, number>();
  private readonly answers = remembered(new Map<string, number>());

  /** The first number filed under a name stays. */
  add(name: string, number: number): void {
    if (this.numbers.has(name)) return;
    this.numbers.set(name, number);
    const words = name.split('-');
    const [first = ''] = words;
    this.lengths.set(first, Math.max(words.length, this.lengths.get(first) ?? 0));
  }

  /** The smallest number filed under anything that the element is called; infinite where there is none. */
  least(element: Element): number {
    const line = signature(element);
    if (line === ' ') return Number.POSITIVE_INFINITY;
    let least = this.answers.get(line);
    if (least === undefined) {
      least = this.look(line);
      this.answers.set(line, least);
    }
    return least;
  }

  private look(line: string): number {
    let least = Number.POSITIVE_INFINITY;
    for (const token of line.split(' ')) {
      const words = token.split('-');
      for (let from = 0; from < words.length; from++) {
        const most = this.lengths.get(words[from] ?? '') ?? 0;
        for (let count = 1; count <= most && from + count <= words.length; count++) {
          const name = count === 1 ? (words[from] ?? '') : words.slice(from, from + count).join('-');
          least = Math.min(least, this.numbers.get(name) ?? least);
        }
      }
    }
    return least;
  }
}

/** A table that only tells whether an element is called any of these. */
export function tableOf(names: readonly string[]): NameTable {
  const table = new NameTable();
  for (const name of names) table.add(name, 0);
  return table;
}
