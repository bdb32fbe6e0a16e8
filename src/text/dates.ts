/** A folded sentence and the article's date in, the dates it names out, as ranges of days. */

import calendar from '../../assets/lexicon/calendar.json';
import type { ReadingLanguage } from './lexicon';

export interface DateMention {
  /** First and last day, ISO 8601. */
  from: string;
  to: string;
  /** "seit September", "since": open towards the article's date. */
  since: boolean;
  /** True where the year was written, not resolved. */
  explicitYear: boolean;
  precision: 'year' | 'month' | 'part' | 'week' | 'day';
  start: number;
  end: number;
}

const MONTHS: Record<string, number> = calendar.months;
const WEEKDAYS: Record<string, number> = calendar.weekdays;
const PARTS: Record<string, string> = calendar.parts;
const monthNames = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const partNames = Object.keys(PARTS).join('|');
const DAY = 86_400_000;

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const day = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d);
const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();

const phrases = (table: Record<string, string>) =>
  new RegExp(
    `(?<!\\p{L})(?:${Object.keys(table)
      .sort((a, b) => b.length - a.length)
      .join('|')})(?!\\p{L})`,
    'gu',
  );
const RELATIVE: Record<ReadingLanguage, RegExp> = {
  de: phrases(calendar.relative.de),
  en: phrases(calendar.relative.en),
};

const WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:am|on|seit|since|bis|vom|von|for) (?:\\p{L}+ )?(${Object.keys(WEEKDAYS).join('|')})`,
  'gu',
);
const NUMERIC = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/g;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const DE_DAY = new RegExp(
  `(?:(\\d{1,2})\\.(?: und | bis | bis zum |-| - )(?:zum )?)?(\\d{1,2})\\. ?(${monthNames})(?!\\p{L})\\.?(?: (\\d{4}))?`,
  'gu',
);
const EN_DAY = new RegExp(
  `(?<!\\p{L})(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:to|-|through|until) ?(\\d{1,2}))?(?!\\d)(?:,? (\\d{4}))?`,
  'gu',
);
const EN_DAY2 = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})(?!\\p{L})(?:,? (\\d{4}))?`,
  'gu',
);
const MONTH = new RegExp(
  `(?<!\\p{L})(?:(${partNames})[ -](?:des |the )?)?(${monthNames})(?!\\p{L})(?:s)?\\.?(?: (?:des jahres |of )?(\\d{4}))?`,
  'gu',
);
const YEAR = /(?<![\d.,])(19[4-9]\d|20[0-4]\d)(?![\d]|[.,]\d)/g;
const SINCE = /(?:seit|since|ab|from)(?: dem| the| anfang| ende| mitte| early| late| mid| beginn des jahres)? ?$/;

/**
 * Finds the dates of a sentence.
 * @param text Folded.
 * @param published The article's day, ISO 8601; without it only what is written out in full can be resolved.
 */
export function datesIn(text: string, language: ReadingLanguage, published?: string): DateMention[] {
  const anchor = published ? Date.parse(`${published.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  const known = !Number.isNaN(anchor);
  const today = new Date(known ? anchor : 0);
  const mentions: DateMention[] = [];
  const taken: boolean[] = [];
  const add = (
    from: number,
    to: number,
    precision: DateMention['precision'],
    explicitYear: boolean,
    start: number,
    length: number,
  ) => {
    if (Number.isNaN(from) || Number.isNaN(to) || taken[start]) return;
    for (let i = start; i < start + length; i++) taken[i] = true;
    mentions.push({
      from: iso(from),
      to: iso(to),
      since: SINCE.test(text.slice(Math.max(0, start - 28), start)),
      explicitYear,
      precision,
      start,
      end: start + length,
    });
  };
  /** The year in which a month without a year most probably lies: the last one, or the next where it is at most 4 months off. */
  const yearFor = (month: number): number => {
    if (!known) return Number.NaN;
    const year = today.getUTCFullYear();
    const ahead = month - (today.getUTCMonth() + 1);
    return ahead > 4 ? year - 1 : ahead < -8 ? year + 1 : year;
  };
  const full = (year: string | undefined) => (year ? Number(year.length === 2 ? `20${year}` : year) : undefined);

  for (const m of text.matchAll(NUMERIC)) {
    const y = full(m[3]) as number;
    const at = day(y, Number(m[2]), Number(m[1]));
    add(at, at, 'day', true, m.index, m[0].length);
  }
  for (const m of text.matchAll(ISO)) {
    const at = day(Number(m[1]), Number(m[2]), Number(m[3]));
    add(at, at, 'day', true, m.index, m[0].length);
  }
  if (language === 'de') {
    for (const m of text.matchAll(DE_DAY)) {
      const month = MONTHS[m[3] as string] as number;
      const y = full(m[4]) ?? yearFor(month);
      add(day(y, month, Number(m[1] ?? m[2])), day(y, month, Number(m[2])), 'day', Boolean(m[4]), m.index, m[0].length);
    }
  } else {
    for (const m of text.matchAll(EN_DAY)) {
      const month = MONTHS[m[1] as string] as number;
      const y = full(m[4]) ?? yearFor(month);
      add(day(y, month, Number(m[2])), day(y, month, Number(m[3] ?? m[2])), 'day', Boolean(m[4]), m.index, m[0].length);
    }
    for (const m of text.matchAll(EN_DAY2)) {
      const month = MONTHS[m[2] as string] as number;
      const y = full(m[3]) ?? yearFor(month);
      add(day(y, month, Number(m[1])), day(y, month, Number(m[1])), 'day', Boolean(m[3]), m.index, m[0].length);
    }
  }
  for (const m of text.matchAll(MONTH)) {
    const name = m[2] as string;
    // "may" and "mar" are words; as months they need a preposition or a year.
    if (language === 'en' && /^(may|mar|march|jan)$/.test(name) && !m[3]) {
      if (
        !/(?:in|since|early|late|mid|last|and|by|of|until|this)[ -]?$/.test(text.slice(0, m.index + m[0].indexOf(name)))
      )
        continue;
    }
    const month = MONTHS[name] as number;
    const y = full(m[3]) ?? yearFor(month);
    const part = m[1] ? PARTS[m[1]] : undefined;
    const last = lastOf(y, month);
    const [a, b] = part === 'early' ? [1, 12] : part === 'mid' ? [9, 22] : part === 'late' ? [19, last] : [1, last];
    add(day(y, month, a), day(y, month, b), part ? 'part' : 'month', Boolean(m[3]), m.index, m[0].length);
  }
  for (const m of text.matchAll(YEAR)) {
    const y = Number(m[1]);
    add(day(y, 1, 1), day(y, 12, 31), 'year', true, m.index, m[0].length);
  }
  if (known) relativeDates(text, language, today, anchor, add);
  return mentions;
}

function relativeDates(
  text: string,
  language: ReadingLanguage,
  today: Date,
  anchor: number,
  add: (f: number, t: number, p: DateMention['precision'], e: boolean, s: number, l: number) => void,
): void {
  for (const match of text.matchAll(RELATIVE[language])) {
    const phrase = match[0];
    const value = (calendar.relative[language] as Record<string, string>)[phrase] as string;
    const at = match.index;
    const [unit, amount] = value.split(':') as [string, string];
    const n = Number(amount);
    const y = today.getUTCFullYear();
    const m = today.getUTCMonth() + 1;
    if (unit === 'day') add(anchor + n * DAY, anchor + n * DAY, 'day', false, at, phrase.length);
    else if (unit === 'week') {
      const monday = anchor - ((today.getUTCDay() + 6) % 7) * DAY + n * 7 * DAY;
      add(monday, monday + 6 * DAY, 'week', false, at, phrase.length);
    } else if (unit === 'month') add(day(y, m + n, 1), day(y, m + n + 1, 0), 'month', false, at, phrase.length);
    else add(day(y + n, 1, 1), day(y + n, 12, 31), 'year', false, at, phrase.length);
  }
  for (const match of text.matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS[match[1] as string];
    if (weekday === undefined) continue;
    const back = (today.getUTCDay() - weekday + 7) % 7;
    const at = anchor - back * DAY;
    add(at, at, 'day', false, match.index, match[0].length);
  }
}

/** Do two ranges of days share a day? Dates may be days, months or years. */
export function overlaps(aFrom: string, aTo: string, bFrom: string, bTo: string): boolean {
  return startOf(aFrom) <= endOf(bTo) && startOf(bFrom) <= endOf(aTo);
}

/** The first day of a day, month or year. */
export const startOf = (date: string) =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

/** The last day of a day, month or year. */
export function endOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7)
    return `${date}-${String(lastOf(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
  return date;
}
