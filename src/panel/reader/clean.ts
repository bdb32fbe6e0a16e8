/** The article's HTML, sanitised before it enters a page of the extension: takes HTML, gives a fragment. */

import DOMPurify from 'dompurify';

/** What an article's text is made of. No pictures: loading them would be a request of the extension's own page. */
const TAGS = [
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'em',
  'strong',
  'b',
  'i',
  'q',
  'cite',
  'sub',
  'sup',
];
const TABLE = ['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'br', 'abbr', 'time', 'code', 'pre', 'a'];

/** Only text, its structure and links to web pages are left; no attribute but `href` of http(s) links. */
export function cleanArticle(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...TAGS, ...TABLE],
    ALLOWED_ATTR: ['href'],
    ALLOWED_URI_REGEXP: /^https?:/i,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll<HTMLAnchorElement>('a[href]')) link.rel = 'noreferrer';
  return fragment;
}
