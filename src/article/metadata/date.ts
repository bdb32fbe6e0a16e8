/** In: JSON-LD, meta tags and the page. Out: publication and modification dates in ISO 8601, as precise as the page tells. */

import dateWords from '../../../assets/lexicon/article-date-words.json';
import months from '../../../assets/lexicon/article-months.json';
import { lettersOf } from '../letters';
import { type JsonObject, textOf } from './json-ld';
import { firstTag, type MetaTags } from './meta';
import { isElsewhere, linesNear } from './near';

/** A date stands within so many characters. */
const LONGEST = 200;
const two = (value: string | number): string => String(value).padStart(2, '0');
const MONTHS = new Map(Object.entries(months).flatMap(([month, names]) => names.map((name) => [name, month] as const)));
const NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const NUMERIC = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2}(?![.\d:]))(?!\d)/;
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:\\.\\s*|(?:st|nd|rd|th)?\\s+)(${NAMES})\\.?,?\\s+(\\d{4})`, 'i');
const MONTH_FIRST = new RegExp(`\\b(${NAMES})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'i');
const CLOCK = /(?<!\d)(\d{1,2})[:.](\d{2})(?!\d|\.)/;

const valid = (year: string, month: string, day: string): string | undefined => {
  const [y, m, d] = [Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day)];
  if (y < 1990 || y > 2100 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${y}-${two(m)}-${two(d)}`;
};

/** Any date a page may write, as ISO 8601; undefined where it is none. */
export function isoDate(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const value = text.slice(0, LONGEST).trim();
  const iso = ISO.exec(value);
  if (iso) {
    const [, year = '', month = '', day = '', hour, minute, second, zone] = iso;
    const date = valid(year, month, day);
    if (!date || !hour) return date;
    const offset = !zone
      ? ''
      : /^(?:Z|UTC|GMT)$/i.test(zone)
        ? 'Z'
        : zone.includes(':')
          ? zone
          : `${zone.slice(0, 3)}:${zone.slice(3)}`;
    return `${date}T${two(hour)}:${minute}${second ? `:${second}` : ''}${offset}`;
  }
  if (/^\d{10}(?:\d{3})?$/.test(value)) return new Date(Number(value.padEnd(13, '0'))).toISOString();
  const seen = visibleDate(value);
  if (seen) return seen;
  const time = value.length < 60 && /\d{4}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The piece of a text that is its date, clock left out. */
export const dateIn = (text: string): string | undefined =>
  (NUMERIC.exec(text) ?? DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.[0];

/** A German or English date line: `4. September 2023, 10:40 Uhr`, `September 4, 2023`, `04.09.2023`. */
export function visibleDate(line: string): string | undefined {
  const text = line.slice(0, LONGEST);
  const numeric = NUMERIC.exec(text);
  const day = DAY_FIRST.exec(text);
  const month = MONTH_FIRST.exec(text);
  const monthNumber = (name = ''): string => MONTHS.get(name.toLowerCase()) ?? '';
  const date = numeric
    ? valid(numeric[3] ?? '', numeric[2] ?? '', numeric[1] ?? '')
    : day
      ? valid(day[3] ?? '', monthNumber(day[2]), day[1] ?? '')
      : month
        ? valid(month[3] ?? '', monthNumber(month[1]), month[2] ?? '')
        : undefined;
  const match = numeric ?? day ?? month;
  if (!date || !match) return undefined;
  const clock = CLOCK.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 24));
  return clock && Number(clock[1]) < 24 && Number(clock[2]) < 60 ? `${date}T${two(clock[1] ?? '')}:${clock[2]}` : date;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'publishdate',
  'pubdate',
];
const GENERAL = ['date', 'dc.date', 'dcterms.date'];
const MODIFIED = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'];

export interface Dates {
  published?: string;
  modified?: string;
}

/** Parts of a page whose dates are other things' dates. */
const ELSEWHERE =
  '[class*="comment" i], [id*="comment" i], aside, footer, nav, [class*="sidebar" i], [class*="related" i], [class*="teaser" i], [class*="recent" i]';
/** A date in the address: `/2019/10/22/`, `2019-10-22`. */
const IN_PATH = /(?<!\d)((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?!\d)/;
const DAY_MS = 86_400_000;
/** The longest line that tells a date. */
const LINE = 160;
/** A line with more words besides those of dates is a sentence. */
const MOST_WORDS = 5;
const DATE_WORDS = new Set(dateWords);
/** A page's own date and the one in its address are at most this far apart. */
const NEAR_DAYS = 3;

/** `headline` finds the headline; asked only where nobody tells a date. */
export function datesOf(
  doc: Document,
  node: JsonObject | undefined,
  tags: MetaTags,
  headline: () => Element | null,
): Dates {
  const dates: Dates = {};
  const told = past(textOf(node?.datePublished), firstTag(tags, ...PUBLISHED), textOf(node?.dateCreated));
  const general = told ? undefined : past(firstTag(tags, ...GENERAL));
  // Sites also write the day of their last build into the general tags: an earlier date that the page shows is its own.
  const shown = told ? undefined : past(shownDate(doc, headline()));
  const earlier = !general || (shown && shown.slice(0, 10) < general.slice(0, 10)) ? shown : general;
  const published = told ?? earlier ?? past(firstTag(tags, 'last-modified'));
  const modified = past(textOf(node?.dateModified), firstTag(tags, ...MODIFIED));
  if (published) dates.published = published;
  if (modified) dates.modified = modified;
  return dates;
}

/** The first of some texts that is a date and not in the future; a day is left for time zones. */
function past(...texts: (string | undefined)[]): string | undefined {
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  return texts.map(isoDate).find((date) => date && date.slice(0, 10) <= tomorrow);
}

/** A date that the page shows; the one in its address decides between several, and stands in where none is near it. */
function shownDate(doc: Document, headline: Element | null): string | undefined {
  const [, year = '', month = '', day = ''] = IN_PATH.exec(doc.location?.pathname ?? '') ?? [];
  const address = valid(year, month, day);
  const fits = (date: string | undefined): date is string =>
    !!date && (!address || Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(address)) <= NEAR_DAYS * DAY_MS);
  for (const source of [markedTime, lineNear, timeElement, dateLine]) {
    const date = source(doc, headline);
    if (fits(date)) return date;
  }
  return address ?? visibleDate(doc.title);
}

type Source = (doc: Document, headline: Element | null) => string | undefined;

const timeOf = (time: Element | null | undefined): string | undefined =>
  time
    ? (isoDate(time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? undefined) ??
      visibleDate(time.textContent ?? ''))
    : undefined;

const first = (doc: Document, selector: string, headline: Element | null): Element | undefined =>
  Array.from(doc.querySelectorAll(selector)).find((element) => !isElsewhere(element, ELSEWHERE, headline));

const markedTime: Source = (doc, headline) =>
  timeOf(first(doc, 'time[itemprop*="datePublished" i], [itemprop="datePublished"], time[pubdate]', headline));

const timeElement: Source = (doc, headline) =>
  timeOf(first(doc, 'article time, main time', headline) ?? first(doc, 'time', headline));

/** The first line around the headline that tells a date. */
const lineNear: Source = (doc, headline) => {
  for (const line of linesNear(doc, headline)) {
    const date = isSentence(line) ? undefined : visibleDate(line);
    if (date) return date;
  }
  return undefined;
};

/** A date among many words is the date of what they tell. */
const isSentence = (line: string): boolean =>
  lettersOf(line.toLowerCase()).filter((word) => !DATE_WORDS.has(word)).length > MOST_WORDS;

/** The first short text that its names call a date. */
const dateLine: Source = (doc, headline) => {
  const places = '[class*="date" i], [class*="datum" i], [class*="time" i], [class*="meta" i], [id*="lastmod" i]';
  for (const element of doc.querySelectorAll(places)) {
    const text = element.textContent ?? '';
    if (text.length > LINE || isElsewhere(element, ELSEWHERE.replace(' footer,', ''), headline)) continue;
    const date = visibleDate(text);
    if (date) return date;
  }
  return undefined;
};
