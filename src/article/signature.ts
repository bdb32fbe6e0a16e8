/**
 * In: an element. Out: its class, id, role and test names as one line of lower-case words joined by hyphens, so that
 * `articleCaption`, `article__caption` and `Article-Caption` are found by one rule. Rules are data; see `Names`.
 */

import { tagOf } from './tree';

const ATTRIBUTES = [
  'class',
  'id',
  'itemprop',
  'role',
  'data-testid',
  'data-component',
  'data-type',
  'data-name',
  'data-block',
];
/** A heading's id is a slug of its words, for links to it; it names nothing. */
const HEADING = /^H[1-6]$/;
const HUMP = /([a-z0-9])([A-Z])/g;
const SEPARATOR = /[^a-z0-9äöüß]+/g;
/** Utility class lists can be thousands of characters long; names that mean something come early. */
const LONGEST = 600;

const cache = new WeakMap<Element, string>();

/** The element's names, each token framed by spaces: ` article-caption image `. */
export function signature(element: Element): string {
  const known = cache.get(element);
  if (known !== undefined) return known;
  let line = ' ';
  const plain = !element.hasAttributes();
  const slug = !plain && HEADING.test(tagOf(element));
  for (const name of ATTRIBUTES) {
    const value = plain || (slug && name === 'id') ? '' : element.getAttribute(name);
    if (!value) continue;
    for (const token of value.slice(0, LONGEST).split(/\s+/)) {
      const words = token
        .replace(HUMP, '$1-$2')
        .toLowerCase()
        .replace(SEPARATOR, '-')
        .replace(/^-+|-+$/g, '');
      if (words) line += `${words} `;
    }
  }
  const tag = element.localName;
  if (tag.includes('-')) line += `${tag} `;
  cache.set(element, line);
  return line;
}

/** The most words that a name in the rule data joins. */
const MOST_WORDS = 4;
const names = new WeakMap<Element, readonly string[]>();

/** Everything the element may be called by: each token's words, alone and joined with the ones that follow. */
export function namesOf(element: Element): readonly string[] {
  const known = names.get(element);
  if (known) return known;
  const found = new Set<string>();
  for (const token of signature(element).split(' ')) {
    const words = token.split('-');
    for (let from = 0; from < words.length; from++) {
      let name = words[from] ?? '';
      if (!name) continue;
      found.add(name);
      for (const word of words.slice(from + 1, from + MOST_WORDS)) {
        name += `-${word}`;
        found.add(name);
      }
    }
  }
  const list = [...found];
  names.set(element, list);
  return list;
}

/** A rule over names: whole words (or sequences of words joined by hyphens) anywhere in a token. */
export class Names {
  private readonly words: ReadonlySet<string>;

  constructor(words: readonly string[]) {
    this.words = new Set(words);
  }

  fit(element: Element): boolean {
    return namesOf(element).some((name) => this.words.has(name));
  }
}
