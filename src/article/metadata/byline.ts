/** In: JSON-LD, meta tags and byline elements. Out: the authors' names, and apart from them the agencies that supplied the text. */

import lexicon from '../../../assets/lexicon/article-byline.json';
import { checkTime } from '../clock';
import { CAPITAL, LETTER, wordsOf } from '../letters';
import { dateIn } from './date';
import { hasType, type JsonObject, listOf, resolve, textOf } from './json-ld';
import type { MetaTags } from './meta';
import { agenciesIn, isNoName, namesIn, READ } from './names';
import { isElsewhere, linesNear } from './near';

export interface Authorship {
  byline: string[];
  credits: string[];
}

/** Where a page shows its author, surest first. Sure places also hold nicknames. */
const SURE = [
  'a[rel~="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '.author .fn',
  '.author.vcard',
  'a[href*="/author/"]',
  'a[href*="/autor/"]',
  'a[href*="/autoren/"]',
];
const LIKELY = [
  '[class*="byline" i]',
  '[class*="author" i] [class*="name" i]',
  '[class*="autor" i]',
  '[class*="author" i]',
  '[data-testid*="author" i]',
  '[data-testid*="byline" i]',
];
const ELSEWHERE =
  '[class*="comment" i], [id*="comment" i], aside:not([class*="author" i]), footer, nav, [class*="sidebar" i], [class*="related" i], [class*="teaser" i], form';
const NICKNAME = new RegExp(`^[${LETTER}\\d][${LETTER}\\d ._-]{1,30}$`);
/** A line that tells who wrote: the words that lead to the name, and what ends it. */
const WRITTEN = new RegExp(
  `(?:^|[|·•–-]\\s*|\\d\\s+|(?:${lexicon.writtenAfter.join('|')})\\s+)(?:${lexicon.writtenBy.join('|')})\\s*:?\\s+(.{2,80})`,
  'i',
);
const NAME_ENDS = new RegExp(`\\s*(?:[|·•–(]|\\s-\\s|,|\\d|\\s(?:${lexicon.nameEnds.join('|')})\\s).*$`, 'i');
const LABELS = new RegExp(`^\\s*(?:${lexicon.labels.join('|')})\\s*:?\\s*$`, 'i');
const MOST_LABELS = 1000;
/** Tags that whole sites repeat. */
const GENERAL = new Set(['author', 'dc.creator', 'dcterms.creator']);
/** Meta tags of tools that no list names. */
const AUTHOR_TAG = /(?:^|[:._-])author(?:[._-]?name)?$/;

export interface AuthorSources {
  doc: Document;
  node: JsonObject | undefined;
  /** All JSON-LD of the page: authors may be told by reference. */
  nodes?: readonly JsonObject[];
  tags: MetaTags;
  /** Names of the site and its publisher, which are no authors. */
  sites?: readonly string[];
  /** Finds the headline; asked only where nobody tells an author. */
  headline?: () => Element | null;
}

export function authorshipOf({
  doc,
  node,
  nodes = [],
  tags,
  sites = [],
  headline = () => null,
}: AuthorSources): Authorship {
  // A house's name without what stands in brackets behind it.
  const own = sites.map((site) => fold(site.replace(/\([^)]*\)/g, ''))).filter((site) => site.length > 1);
  const texts = toldAuthors(node, nodes, tags);
  const general = generalAuthors(tags).filter(
    (text) => !own.some((site) => fold(text).startsWith(site) || site.startsWith(fold(text))),
  );
  const people = (names: string[]): string[] =>
    unique(names).filter(
      (name) => !own.some((site) => site === fold(name) || (site.length > 3 && fold(name).startsWith(site))),
    );
  const names = texts.flatMap(namesIn);
  const byline = people(names);
  const credits = [...texts, ...general].flatMap(agenciesIn);
  if (byline.length) return { byline, credits: [...new Set(credits)] };
  const head = headline();
  const shown = shownBylines(doc, head, SURE);
  // The tag that every page of a site may repeat is believed where the page itself shows nobody.
  const meant = general.flatMap(namesIn);
  const agrees = shown.names.some((name) => meant.some((other) => name.toLowerCase().includes(other.toLowerCase())));
  if (agrees || !people(shown.names).length) shown.names = meant;
  if (!people(shown.names).length) shown.names.push(...labelled(doc));
  const desks = texts.filter((text) => isDesk(text) && /\s/.test(text) && !own.includes(fold(text)));
  if (!people(shown.names).length && desks.length) return { byline: unique(desks), credits: [...new Set(credits)] };
  if (!people(shown.names).length) {
    const likely = shownBylines(doc, head, LIKELY);
    shown.names.push(...likely.names);
    shown.credits.push(...likely.credits);
  }
  if (!people(shown.names).length) shown.names.push(...writtenBy(linesNear(doc, head)));
  const seen = people(shown.names).slice(0, 6);
  // A desk or the site itself (a blog may bear its author's name) is better than no author at all.
  const rest = unique(names.length ? names : shown.names.length ? shown.names : [...texts, ...general].filter(isDesk));
  return { byline: seen.length ? seen : rest, credits: [...new Set([...credits, ...shown.credits])] };
}

function toldAuthors(node: JsonObject | undefined, nodes: readonly JsonObject[], tags: MetaTags): string[] {
  const authors = listOf(node?.author).map((author) => resolve(author, nodes));
  // Where persons are told, the house they write for is not one of them.
  const persons = authors.filter((author) => hasType(author, /^Person$/));
  const told = (persons.length ? persons : authors).map(textOf);
  for (const [name, value] of tags) {
    if (GENERAL.has(name) || !AUTHOR_TAG.test(name)) continue;
    if (!/^https?:|^[/@]|facebook\.com/.test(value)) told.push(value);
  }
  return told.filter((text): text is string => typeof text === 'string');
}

/** What tags of the whole page say, unless it is about who made the site. */
const generalAuthors = (tags: MetaTags): string[] =>
  [...GENERAL].flatMap((name) => tags.get(name) ?? []).filter((value) => !/https?:|^[/@]/.test(value));

/** A desk's or a site's name, as told: short, and more than an agency. */
const isDesk = (text: string): boolean => text.length <= 40 && !text.includes('@') && !agenciesIn(text).length;

/** The names behind the first label of a table of facts about the article. */
function labelled(doc: Document): string[] {
  for (const label of Array.from(doc.querySelectorAll('dt, th, strong, b')).slice(0, MOST_LABELS)) {
    const text = label.textContent ?? '';
    if (text.length > 30 || !LABELS.test(text)) continue;
    const cell = label.nextElementSibling ?? label.parentElement;
    const names = namesIn((cell?.textContent ?? '').slice(0, READ).replace(text, ' '));
    if (names.length && names.length < 4) return names;
  }
  return [];
}

/** The names of the first line that tells who wrote. */
function writtenBy(lines: readonly string[]): string[] {
  for (const line of lines) {
    const name = WRITTEN.exec(line)?.[1]?.replace(NAME_ENDS, '').trim() ?? besideDate(line);
    if (!name || name.split(' ').length > 5) continue;
    const names = namesIn(name);
    if (names.length) return names;
    // Blogs sign with nicknames, and then with the date.
    if (!name.includes(' ') && NICKNAME.test(name) && !isNoName(name) && !agenciesIn(name).length && dateIn(line))
      return [name];
  }
  return [];
}

const FULL_NAME = new RegExp(
  `^[^${LETTER}]*([${CAPITAL}][${LETTER}.’'-]+(?: [${CAPITAL}][${LETTER}.’'-]+){1,2})[^${LETTER}]*$`,
);

/** The name in a line that has nothing but a date and a name. */
function besideDate(line: string): string | undefined {
  const date = line.length <= 80 ? dateIn(line) : undefined;
  return date && FULL_NAME.exec(line.replace(date, ' '))?.[1];
}

function shownBylines(
  doc: Document,
  headline: Element | null,
  selectors: readonly string[],
): { names: string[]; credits: string[] } {
  const credits: string[] = [];
  for (const selector of selectors) {
    checkTime();
    const names: string[] = [];
    const places = Array.from(doc.querySelectorAll(selector)).filter(
      (element) => !isElsewhere(element, ELSEWHERE, headline),
    );
    for (const element of places.slice(0, 6)) {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text.length > 120) continue;
      const found = namesIn(text);
      names.push(...found);
      credits.push(...agenciesIn(text));
      if (!found.length && SURE.includes(selector) && NICKNAME.test(text) && !isNoName(text)) names.push(text);
    }
    if (names.length) return { names, credits };
  }
  return { names: [], credits };
}

const fold = (text: string): string => wordsOf(text.toLowerCase()).join('');

/** Without doubles, and without names that another one contains. */
function unique(names: string[]): string[] {
  const all = [...new Set(names)];
  return all.filter((name) => !all.some((other) => other !== name && other.toLowerCase().includes(name.toLowerCase())));
}
