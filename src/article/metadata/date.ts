/** In: JSON-LD, meta tags and the page. Out: publication and modification dates in ISO 8601, as precise as the page tells. */

import months from '../../../assets/lexicon/article-months.json';
import { type JsonObject, textOf } from './json-ld';
import { firstTag, type MetaTags } from './meta';

const two = (value: string | number): string => String(value).padStart(2, '0');
const MONTHS = new Map(Object.entries(months).flatMap(([month, names]) => names.map((name) => [name, month] as const)));
const NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const NUMERIC = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(${NAMES})\\.?,?\\s+(\\d{4})`, 'i');
const MONTH_FIRST = new RegExp(`\\b(${NAMES})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'i');
const CLOCK = /(?<!\d)(\d{1,2})[:.](\d{2})(?!\d|\.)/;

const valid = (year: string, month: string, day: string): string | undefined => {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1990 || y > 2100 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${y}-${two(m)}-${two(d)}`;
};

/** Any date a page may write, as ISO 8601; undefined where it is none. */
export function isoDate(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const value = text.trim();
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

/** A German or English date line: `4. September 2023, 10:40 Uhr`, `September 4, 2023`, `04.09.2023`. */
export function visibleDate(text: string): string | undefined {
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
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'publishdate',
  'pubdate',
  'last-modified',
];
const MODIFIED = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'];

export interface Dates {
  published?: string;
  modified?: string;
}

export function datesOf(doc: Document, node: JsonObject | undefined, tags: MetaTags): Dates {
  const dates: Dates = {};
  const published =
    isoDate(textOf(node?.datePublished)) ??
    isoDate(firstTag(tags, ...PUBLISHED)) ??
    isoDate(textOf(node?.dateCreated)) ??
    timeElement(doc) ??
    dateLine(doc);
  const modified = isoDate(textOf(node?.dateModified)) ?? isoDate(firstTag(tags, ...MODIFIED));
  if (published) dates.published = published;
  if (modified) dates.modified = modified;
  return dates;
}

function timeElement(doc: Document): string | undefined {
  const marked = doc.querySelector('time[itemprop*="datePublished" i], [itemprop="datePublished"], time[pubdate]');
  const time = marked ?? doc.querySelector('article time, main time, time');
  if (!time) return undefined;
  const value = time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent;
  return isoDate(value ?? undefined) ?? visibleDate(time.textContent ?? '');
}

/** The first short text near the headline that is a date. */
function dateLine(doc: Document): string | undefined {
  for (const element of doc.querySelectorAll(
    '[class*="date" i], [class*="datum" i], [class*="time" i], [class*="meta" i]',
  )) {
    const text = element.textContent ?? '';
    if (text.length > 160) continue;
    const date = visibleDate(text);
    if (date) return date;
  }
  return undefined;
}
