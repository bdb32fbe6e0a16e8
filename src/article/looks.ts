/** In: the live document. Out: whether it is worth reading as an article; cheap, so it may run on every page. */

import { isClosed } from './closed';
import { articleNode, hasType, jsonLd } from './metadata/json-ld';

export interface Looks {
  yes: boolean;
  /** A message key: what spoke for or against. */
  reason: string;
}

/** Shorter paragraphs are labels and teasers. */
const LONG = 100;
const no = (reason: string): Looks => ({ yes: false, reason });
const yes = (reason: string): Looks => ({ yes: true, reason });

/** Home pages, searches, shops, videos and forums are no articles; a page with a few long paragraphs is. */
export function looksLikeArticle(doc: Document): Looks {
  if (!doc.body || doc.contentType === 'application/pdf') return no('empty');
  const type = doc.querySelector('meta[property="og:type"]')?.getAttribute('content')?.toLowerCase() ?? '';
  const nodes = jsonLd(doc);
  const article = articleNode(nodes);
  const path = doc.location?.pathname ?? '/';
  const paragraphs = longParagraphs(doc);
  if (hasType(article, /Article$|BlogPosting$/) && (paragraphs >= 2 || typeof article?.articleBody === 'string'))
    return yes('json-ld');
  if (path === '/' || /^\/(?:index\.\w+|home|startseite)?\/?$/.test(path)) return no('home');
  if (/^(?:product|og:product|video)/.test(type)) return no(type.startsWith('video') ? 'video' : 'shop');
  if (nodes.some((node) => hasType(node, /^Product$/))) return no('shop');
  if (nodes.some((node) => hasType(node, /^(?:SearchResultsPage|CollectionPage)$/)) && paragraphs < 4)
    return no('list');
  if (nodes.some((node) => hasType(node, /^(?:DiscussionForumPosting|QAPage)$/))) return no('forum');
  if (doc.querySelector('main input[type="search"], form[role="search"] + ol') && paragraphs < 4) return no('search');
  if (type === 'article' && paragraphs >= 1) return yes('meta');
  if (paragraphs >= 3) return yes('paragraphs');
  return no(paragraphs === 0 && isClosed(doc) ? 'closed' : 'short');
}

/** Paragraphs of prose: long, and not mostly links. Stops counting at five. */
function longParagraphs(doc: Document): number {
  let count = 0;
  for (const paragraph of doc.querySelectorAll('p, div > br')) {
    const element = paragraph.localName === 'br' ? paragraph.parentElement : paragraph;
    const length = element?.textContent?.trim().length ?? 0;
    if (!element || length < LONG || element.closest('nav, footer, aside, li a')) continue;
    let linked = 0;
    for (const link of element.querySelectorAll('a')) linked += link.textContent?.length ?? 0;
    if (linked * 2 > length) continue;
    if (++count >= 5) break;
  }
  return count;
}
