/** In: the document. Out: its meta tags by lower-case name or property, first word wins. */

export type MetaTags = ReadonlyMap<string, string>;

export function metaTags(doc: Document): MetaTags {
  const tags = new Map<string, string>();
  for (const meta of doc.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop')
    )?.toLowerCase();
    const content = meta.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    if (name && content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

export const firstTag = (tags: MetaTags, ...names: string[]): string | undefined => {
  for (const name of names) {
    const value = tags.get(name);
    if (value) return value;
  }
  return undefined;
};
