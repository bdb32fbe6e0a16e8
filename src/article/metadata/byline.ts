/** In: JSON-LD, meta tags and byline elements. Out: the authors' names, and apart from them the agencies that supplied the text. */

import lexicon from '../../../assets/lexicon/article-byline.json';
import { type JsonObject, listOf, textOf } from './json-ld';
import type { MetaTags } from './meta';

/** Letters, of either case where the flag says so; plain classes compile much faster than `\\p{L}` without case. */
const LETTER = 'A-Za-z\\u00c0-\\u017f';
const AGENCIES = new Map(
  Object.entries(lexicon.agencies).flatMap(([name, ways]) => ways.map((way) => [way, name] as const)),
);
const AGENCY_WORDS = [...AGENCIES.keys()].sort((a, b) => b.length - a.length).join('|');
const AGENCY = new RegExp(`(?<![${LETTER}\\d@.])(?:${AGENCY_WORDS})(?![${LETTER}\\d]|\\.\\w)`, 'gi');
const LEAD_IN = new RegExp(`^(?:${lexicon.leadIns.join('|')})(?![${LETTER}])[\\s:.,]*`, 'i');
const NO_NAME = new RegExp(`(?<![${LETTER}])(?:${lexicon.noNames.join('|')})(?![${LETTER}])`, 'i');
const PLACE = new RegExp(`\\s+(?:${lexicon.places.join('|')})\\s+\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?$`, 'u');
const EMAIL = /\S+@\S+/g;
const SPLIT = new RegExp(`\\s*(?:[,;|/•·]|\\s(?:${lexicon.joins.join('|')})\\s|\\n)\\s*`, 'i');

export interface Authorship {
  byline: string[];
  credits: string[];
}

/** Agencies named in a short text such as a byline or a credit line, by their usual short name. */
export function agenciesIn(text: string): string[] {
  const names = Array.from(text.matchAll(AGENCY), (match) => AGENCIES.get(match[0].toLowerCase()) ?? match[0]);
  return [...new Set(names)];
}

/** Cuts a byline into names; agencies, e-mails, roles and places are left out. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  const plain = text
    .replace(EMAIL, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/https?:\S+/g, ' ');
  for (const part of plain.split(SPLIT)) {
    let name = part.replace(/\s+/g, ' ').trim();
    for (let turn = 0; turn < 3; turn++) name = name.replace(LEAD_IN, '').trim();
    name = name.replace(AGENCY, ' ').replace(PLACE, '').replace(/\s+/g, ' ').trim();
    if (looksLikeName(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

function looksLikeName(text: string): boolean {
  const words = text.split(' ');
  if (text.length < 3 || text.length > 60 || words.length > 6 || /\d|[@{}<>]|https?:/.test(text)) return false;
  if (NO_NAME.test(text)) return false;
  return /^\p{L}/u.test(text) && /\p{Lu}/u.test(text);
}

const BYLINES = [
  '[rel~="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  'address[class*="author" i]',
  '[class*="byline" i]',
  '[class*="author" i] [class*="name" i]',
  '[class*="autor" i]',
  '[class*="author" i]',
];

export function authorshipOf(doc: Document, node: JsonObject | undefined, tags: MetaTags): Authorship {
  const told = listOf(node?.author).flatMap((author) => listOf(textOf(author)));
  for (const name of [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'sailthru.author',
    'parsely-author',
  ]) {
    const value = tags.get(name);
    if (value && !/^https?:|^\/|facebook\.com/.test(value)) told.push(value);
  }
  const texts = told.filter((text): text is string => typeof text === 'string');
  let byline = unique(texts.flatMap(namesIn));
  const credits = unique(texts.flatMap(agenciesIn));
  for (const selector of byline.length ? [] : BYLINES) {
    const found: string[] = [];
    for (const element of Array.from(doc.querySelectorAll(selector)).slice(0, 8)) {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text.length > 120) continue;
      found.push(...namesIn(text));
      credits.push(...agenciesIn(text));
    }
    byline = unique(found).slice(0, 6);
    if (byline.length) break;
  }
  return { byline, credits: unique(credits) };
}

/** Without doubles, and without names that another one contains. */
function unique(names: string[]): string[] {
  const all = [...new Set(names)];
  return all.filter((name) => !all.some((other) => other !== name && other.toLowerCase().includes(name.toLowerCase())));
}
