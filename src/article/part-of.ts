/**
 * In: the document, its blocks, and whether other articles stood beside this one. Out: what the page holds of the
 * article, where it is not all and nothing but it.
 */

import type { Article } from '../model/article';
import type { Block } from './block';

/** A page's number at the end of an address, in the ways sites write it. */
const NUMBER = /(?:\/(?:page|seite|p)[/-]?|[/_-](?=\d{1,2}(?:\.html?|\/?)$))(\d{1,2})(?=\.html?$|\/?$)/i;
const PARAMETERS = ['page', 'seite', 'p', 'pg'];
/** "Page 1 of 3" in the languages read here. */
const LABEL = /^\W*(?:seite|page)\s+\d{1,2}\s*(?:von|of|\/)\s*(\d{1,2})(?!\d)/i;
/** Such a label is short. */
const LONGEST = 40;

export function partOf(
  doc: Document,
  blocks: readonly Block[],
  { liveBlog, others }: { liveBlog: boolean; others: boolean },
): Article['partOf'] {
  if (liveBlog) return 'live-blog';
  if (isPaginated(doc, blocks)) return 'pagination';
  return others ? 'stream' : undefined;
}

function isPaginated(doc: Document, blocks: readonly Block[]): boolean {
  if (blocks.some(({ text }) => text.length <= LONGEST && Number(LABEL.exec(text)?.[1] ?? 0) > 1)) return true;
  const links = Array.from(doc.querySelectorAll('[rel~="next" i][href], [rel~="prev" i][href]'));
  const own = links.length ? split(doc.URL, doc.baseURI) : null;
  // Blogs also call the next post `next`; only the same address with another number is another page of this article.
  return links.some((link) => {
    const other = own && split(link.getAttribute('href') ?? '', doc.baseURI);
    return !!other && other.base === own.base && other.page !== own.page;
  });
}

/** An address without its page's number, and the number; 1 where there is none. */
function split(address: string, base: string): { base: string; page: number } | null {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return null;
  }
  let page = 1;
  for (const name of PARAMETERS) {
    const value = url.searchParams.get(name);
    if (!value || !/^\d{1,2}$/.test(value)) continue;
    page = Number(value);
    url.searchParams.delete(name);
  }
  const path = url.pathname.replace(NUMBER, (_, number: string) => {
    page = Number(number);
    return '';
  });
  return { base: `${url.host}${path.replace(/\/$/, '')}${url.search}`, page };
}
