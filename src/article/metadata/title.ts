/** In: the page's title candidates. Out: the headline without the site's name. */

import { wordsOf } from '../letters';
import { type JsonObject, textOf } from './json-ld';
import { firstTag, type MetaTags } from './meta';

/** A longer headline is none; what claims to be one is cut at a word. */
const LONGEST = 300;
/** No more than this of any text is looked at. */
const READ = 1000;
const SEPARATORS = /\s+[|–—·•»:-]\s+|\s*\|\s*/;

const decode = (text: string): string =>
  text
    .slice(0, READ)
    .replace(/&(?:amp|quot|apos|lt|gt|nbsp|#\d+|#x[\da-f]+);/gi, (entity) => {
      const name = entity.slice(1, -1).toLowerCase();
      const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
      if (named[name]) return named[name];
      const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : entity;
    })
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const words = (text: string): string[] => wordsOf(text.toLowerCase());

const squeeze = (text: string): string => words(text).join('');

/** Cuts a site's or section's name off the end or the beginning where a separator sets it off. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const names = sites.map(squeeze).filter((name) => name.length > 1);
  let rest = title;
  for (let turn = 0; turn < 3; turn++) {
    const parts = rest.split(SEPARATORS);
    const isSite = (part: string | undefined): boolean => {
      const name = squeeze(part ?? '');
      return (
        !!name &&
        names.some((site) => site === name || (name.length > 3 && (site.includes(name) || name.includes(site))))
      );
    };
    if (parts.length < 2) break;
    const last = parts.at(-1) ?? '';
    const first = parts[0] ?? '';
    if (isSite(last) && words(last).length <= 6)
      rest = rest.slice(0, rest.lastIndexOf(last)).replace(/\s*[|–—·•»:-]?\s*$/, '');
    else if (isSite(first) && words(first).length <= 4)
      rest = rest.slice(first.length).replace(/^\s*[|–—·•»:-]\s*/, '');
    else break;
  }
  return rest.trim() || title;
}

/** Words of a text as a set, for texts that are compared with many others. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(words(text));

/** Shared words of two texts, 0…1 of the smaller one. */
export function overlap(a: string, b: string | ReadonlySet<string>): number {
  const left = wordSet(a);
  const right = typeof b === 'string' ? wordSet(b) : b;
  if (!left.size || !right.size) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / Math.min(left.size, right.size);
}

export interface TitleSources {
  doc: Document;
  node: JsonObject | undefined;
  tags: MetaTags;
  /** Names of the site and the publisher. */
  sites: readonly string[];
}

/**
 * The headline. Sites write up to three: one for the article, one for sharing, one for search engines, and the
 * document's own title repeats the last. So of the told ones that is taken which is not the document's title; where it
 * is a shown headline with something behind it (a slogan, a section, a date), or the only told one and the document's
 * title too, the shown one. At most 300 characters.
 */
export function titleOf(sources: TitleSources): string {
  const title = pick(sources);
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || LONGEST).trim()}…`;
}

function pick({ doc, node, tags, sites }: TitleSources): string {
  const clean = (text: string | null | undefined): string => (text ? withoutSite(decode(text), sites) : '');
  const social = clean(firstTag(tags, 'og:title', 'twitter:title'));
  const headline = clean(textOf(node?.headline));
  const own = clean(doc.title);
  const forSearch = (text: string): boolean => squeeze(text) === squeeze(own);
  const told = (headline && (!social || forSearch(social)) ? headline : social) || headline || own;
  const shown = Array.from(doc.querySelectorAll('h1'), (h1) => decode(h1.textContent ?? '')).filter(
    (text) => text.length > 3 && text.length <= LONGEST,
  );
  if (social && !headline && forSearch(social)) {
    const heads = Array.from(doc.querySelectorAll('h1')).filter((head) => !leadsHome(head));
    const own = heads.map((head) => decode(head.textContent ?? '')).filter((text) => !isSiteName(text, sites));
    const [head = ''] = own;
    const part = isSiteName(social, sites) || overlap(head, social) === 1;
    if (own.length === 1 && part && head.length > 3 && head.length <= LONGEST) return head;
  }
  if (!social && !headline) {
    // Nobody tells the headline: the heading that is one part of the document's title is it.
    const parts = own.split(SEPARATORS).map(squeeze);
    const heads = [...doc.querySelectorAll('h1'), ...doc.querySelectorAll('h2, h3')].filter((head) => !leadsHome(head));
    const part = heads
      .map((head) => decode(head.textContent ?? ''))
      .find((head) => head && !isSiteName(head, sites) && parts.includes(squeeze(head)));
    if (part) return part;
  }
  const whole = withKicker(told, [social, headline], doc);
  if (whole) return whole;
  const start = shown.find((text) => told.length > text.length && told.startsWith(text));
  if (start) return start;
  const close = shown.find((text) => overlap(text, told) > 0.6);
  if (told && (social || close || !shown.length)) return told;
  const elsewhere = shown.filter((text) => !isSiteName(text, sites));
  return elsewhere.length === 1 && !node ? (elsewhere[0] ?? told) : told;
}

const KICKER = '[class*="kicker" i],[class*="overline" i],[class*="dachzeile" i],[class*="spitzmarke" i]';

/** Where the told headlines differ by a kicker before them, the shown one decides; the told one's own is none of it where
 * the page shows another, set apart. */
function withKicker(told: string, texts: readonly string[], doc: Document): string | undefined {
  const [short = '', long = ''] = [...texts].sort((a, b) => a.length - b.length);
  const differ = short && short.length < long.length && squeeze(long).endsWith(squeeze(short));
  for (const head of doc.querySelectorAll('h1')) {
    const text = squeeze(decode(head.textContent ?? ''));
    if (differ && (text === squeeze(long) || text === squeeze(short))) return text === squeeze(long) ? long : short;
    const kicker = decode(head.querySelector(KICKER)?.textContent ?? '');
    const rest = kicker && decode(head.textContent ?? '').startsWith(kicker) ? withoutKicker(head, kicker) : '';
    if (rest && squeeze(told).endsWith(squeeze(rest)) && !squeeze(told).startsWith(squeeze(kicker))) return rest;
  }
  return undefined;
}

const withoutKicker = (head: Element, kicker: string): string =>
  decode(head.textContent ?? '')
    .slice(kicker.length)
    .replace(/^[\s|–—:-]+/, '');

const isSiteName = (text: string, sites: readonly string[]): boolean =>
  sites.some((site) => squeeze(site) === squeeze(text) || squeeze(text).includes(squeeze(site)));

/** The site's own name at the top of a blog links to its home page. */
function leadsHome(head: Element): boolean {
  const link = head.querySelector('a[href]') ?? head.closest('a[href]');
  return /^(?:https?:\/\/[^/]+)?\/?$/.test(link?.getAttribute('href') ?? '-');
}
