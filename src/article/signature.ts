/**
 * In: an element. Out: its class, id, role and test names as one line of lower-case words joined by hyphens, so that
 * `articleCaption`, `article__caption` and `Article-Caption` are found by one rule. Rules are data; see `Names`.
 */

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
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
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

/** A rule over names: whole words (or sequences of words joined by hyphens) anywhere in a token. */
export class Names {
  private readonly pattern: RegExp;

  constructor(words: readonly string[]) {
    this.pattern = words.length ? new RegExp(`[ -](?:${words.join('|')})(?=[ -])`) : /(?!)/;
  }

  fit(element: Element): boolean {
    return this.pattern.test(signature(element));
  }
}
