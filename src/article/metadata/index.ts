/** In: the live document. Out: everything about the article that is not its text. JSON-LD first, then meta tags, then the page. */

import { type Authorship, authorshipOf } from './byline';
import { type Dates, datesOf } from './date';
import { articleNode, hasType, type JsonObject, jsonLd, resolve, textOf } from './json-ld';
import { firstTag, metaTags } from './meta';
import { headlineOf } from './near';
import { titleOf } from './title';

export interface Metadata extends Dates, Authorship {
  title: string;
  canonicalUrl?: string;
  publisher?: string;
  language?: string;
  /** What the publisher calls a summary; helps to find the lead. */
  description?: string;
  /** The article's text where the publisher gives it in JSON-LD; a guard, never the text we show. */
  body?: string;
  liveBlog: boolean;
  /** `isAccessibleForFree` of the article, where told. */
  free?: boolean;
  /** JSON-LD calls the page a product, a search, a list … and no article. */
  node: JsonObject | undefined;
}

export function metadataOf(doc: Document): Metadata {
  const nodes = jsonLd(doc);
  const node = articleNode(nodes);
  const tags = metaTags(doc);
  const siteName = firstTag(tags, 'og:site_name', 'application-name', 'publisher');
  const publisher = textOf(resolve(node?.publisher, nodes)) ?? siteName ?? firstTag(tags, 'dc.publisher');
  const host = hostOf(doc);
  const house = [tags.get('publisher'), tags.get('dc.publisher')];
  const sites = [siteName, publisher, host, host?.split('.')[0], ...house.map(nameOfHouse)].filter(
    (name): name is string => !!name,
  );
  const canonical = doc.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? tags.get('og:url');
  const free = freeOf(node);
  const canonicalUrl = absolute(canonical, doc);
  const language = languageOf(doc, node, tags.get('og:locale'));
  const description = textOf(node?.description) ?? firstTag(tags, 'og:description', 'description');
  const body = textOf(node?.articleBody);
  const title = titleOf({ doc, node, tags, sites });
  let head: Element | null | undefined;
  const headline = (): Element | null => {
    if (head === undefined) head = headlineOf(doc, title);
    return head;
  };
  return {
    title,
    ...authorshipOf({ doc, node, nodes, tags, sites, headline }),
    ...datesOf(doc, node, tags, headline),
    liveBlog: hasType(node, /^LiveBlogPosting$/),
    node,
    ...(publisher && !/^https?:/.test(publisher) && { publisher }),
    ...(canonicalUrl && { canonicalUrl }),
    ...(language && { language }),
    ...(description && { description }),
    ...(body && { body }),
    ...(free !== undefined && { free }),
  };
}

function freeOf(node: JsonObject | undefined): boolean | undefined {
  const flag = node?.isAccessibleForFree;
  if (typeof flag === 'boolean') return flag;
  const word = textOf(flag)?.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : undefined;
}

/** A house's name without what stands in brackets behind it. */
const nameOfHouse = (text: string | undefined): string | undefined => text?.replace(/\([^)]*\)/g, ' ').trim();

const hostOf = (doc: Document): string | undefined => doc.location?.hostname.replace(/^www\./, '');

function absolute(href: string | undefined, doc: Document): string | undefined {
  if (!href) return undefined;
  try {
    const url = new URL(href, doc.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function languageOf(doc: Document, node: JsonObject | undefined, locale: string | undefined): string | undefined {
  const told = doc.documentElement.lang || textOf(node?.inLanguage) || locale;
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[-_]|$)/i.exec(told?.trim() ?? '');
  if (!match?.[1]) return undefined;
  return match[1].toLowerCase() + (match[2] ? `-${match[2].toUpperCase()}` : '');
}
