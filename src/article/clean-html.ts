/**
 * In: an article and its live text. Out: sanitised HTML for the reader's view: headings, paragraphs, lists, quotes, links
 * and emphasis; no scripts, styles, forms, event handlers, and nothing that would be loaded from elsewhere.
 */

import createPurifier, { type WindowLike } from 'dompurify';
import type { Article, Paragraph } from '../model/article';
import type { LiveNodes, LiveText } from './live';

const PROFILE = {
  ALLOWED_TAGS: ['p', 'h2', 'ul', 'li', 'blockquote', 'a', 'em', 'strong'],
  ALLOWED_ATTR: ['href', 'data-paragraph'],
  ALLOWED_URI_REGEXP: /^https?:/i,
  ALLOW_DATA_ATTR: false,
};
const INLINE: Record<string, string> = { STRONG: 'strong', B: 'strong', EM: 'em', I: 'em' };
const BLOCK: Record<Paragraph['role'], string> = {
  lead: 'p',
  body: 'p',
  table: 'p',
  heading: 'h2',
  list: 'li',
  quote: 'blockquote',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** `view`: the window whose DOM the sanitiser uses. Each paragraph carries its index as `data-paragraph`. */
export function cleanHtml(article: Article, nodes: LiveNodes, view: Window = window): string {
  let html = '';
  let inList = false;
  for (const { index, role, text } of article.paragraphs) {
    if ((role === 'list') !== inList) html += inList ? '</ul>' : '<ul>';
    inList = role === 'list';
    const live = nodes[index];
    const tag = BLOCK[role];
    html += `<${tag} data-paragraph="${index}">${live ? marked(live) : escaped(text)}</${tag}>`;
  }
  if (inList) html += '</ul>';
  return createPurifier(view as unknown as WindowLike).sanitize(html, PROFILE);
}

/** The text with its links and emphasis; text that stands nowhere in the page (spaces between cells) is kept too. */
function marked({ text, runs }: LiveText): string {
  let html = '';
  let at = 0;
  for (const run of runs) {
    html += escaped(text.slice(at, run.at)) + wrapped(escaped(text.slice(run.at, run.at + run.length)), run.node);
    at = run.at + run.length;
  }
  return html + escaped(text.slice(at));
}

function wrapped(text: string, node: Text): string {
  let html = text;
  for (let el = node.parentElement, level = 0; el && level < 4; el = el.parentElement, level++) {
    const tag = INLINE[el.tagName];
    if (tag) html = `<${tag}>${html}</${tag}>`;
    else if (el.tagName === 'A') html = `<a href="${escaped((el as HTMLAnchorElement).href)}">${html}</a>`;
    else if (el.tagName !== 'SPAN') break;
  }
  return html;
}
