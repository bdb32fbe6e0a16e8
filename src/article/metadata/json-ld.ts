/** In: the document. Out: the JSON-LD node that describes the article of this page, and little readers for its fields. */

export type JsonObject = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|Report|Review|LiveBlogPosting)$/;
/** A page with more structured data than this is no article page we can afford to parse. */
const MAX_CHARS = 2_000_000;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

/** A text field: a string, or the `name` or `@value` of an object. */
export function textOf(value: unknown): string | undefined {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first.replace(/\s+/g, ' ').trim() || undefined;
  if (isObject(first)) return textOf(first.name ?? first['@value']);
  return undefined;
}

const typesOf = (node: JsonObject): string[] => listOf(node['@type']).filter((t): t is string => typeof t === 'string');

function parse(source: string): unknown {
  const text = source.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>|;)\s*$/g, '');
  try {
    return JSON.parse(text);
  } catch {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are the commonest fault in JSON-LD
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' '));
    } catch {
      return null;
    }
  }
}

/** All objects of all JSON-LD blocks, nested lists and `@graph` unfolded, up to a few levels. */
export function jsonLd(doc: Document): JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (isObject(value)) {
      found.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) visit(value[key], depth + 1);
    }
  };
  let left = MAX_CHARS;
  for (const script of doc.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    left -= source.length;
    if (left < 0) break;
    visit(parse(source), 0);
  }
  return found;
}

/** The node about the article: the one with the most of what an article has. */
export function articleNode(nodes: readonly JsonObject[]): JsonObject | undefined {
  let best: JsonObject | undefined;
  let most = 0;
  for (const node of nodes) {
    if (!typesOf(node).some((type) => ARTICLE.test(type))) continue;
    const has = ['headline', 'datePublished', 'author', 'articleBody', 'publisher', 'isAccessibleForFree'].filter(
      (key) => node[key] != null,
    ).length;
    if (has > most) [best, most] = [node, has];
  }
  return best;
}

export const hasType = (node: unknown, pattern: RegExp): boolean =>
  isObject(node) && typesOf(node).some((type) => pattern.test(type));

/** The node itself, or the one of the page that its `@id` points to. */
export function resolve(value: unknown, nodes: readonly JsonObject[]): unknown {
  if (!isObject(value) || value.name != null || typeof value['@id'] !== 'string') return value;
  return nodes.find((node) => node['@id'] === value['@id'] && node.name != null) ?? value;
}
