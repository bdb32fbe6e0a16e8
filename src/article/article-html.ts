/**
 * In: an article and its live text. Out: HTML for the reader's view, as a string: headings, paragraphs, lists, quotes,
 * links and emphasis, all text escaped. Links are as the page has them: whoever inserts this sanitises it first, as the
 * reader's view does; a sanitiser in every page would weigh more than all else.
 */

import type { Article, Paragraph } from '../model/article';
import type { LiveNodes, LiveText } from './live';
import { tagOf } from './tree';

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

/** The article's text with its structure; not sanitised, never insert it as it is. */
export function articleHtml(article: Article, nodes: LiveNodes): string {
  let html = '';
  let inList = false;
  for (const { index, role, text } of article.paragraphs) {
    if ((role === 'list') !== inList) html += inList ? '</ul>' : '<ul>';
    inList = role === 'list';
    const live = nodes[index];
    const tag = BLOCK[role];
    html += `<${tag}>${live ? marked(live) : escaped(text)}</${tag}>`;
  }
  if (inList) html += '</ul>';
  return html;
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
    const name = tagOf(el);
    const tag = INLINE[name];
    if (tag) html = `<${tag}>${html}</${tag}>`;
    else if (name === 'A') html = `<a href="${escaped((el as HTMLAnchorElement).href)}">${html}</a>`;
    else if (name !== 'SPAN') break;
  }
  return html;
}
