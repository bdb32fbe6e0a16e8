/** Paragraphs in, sentences with their offsets out. Survives abbreviations, ordinals, quotations, ellipses, tickers. */

import abbreviations from '../../assets/lexicon/abbreviations.json';
import calendar from '../../assets/lexicon/calendar.json';
import type { Paragraph, Sentence } from '../model/article';

const SHORT: Record<string, Set<string>> = {
  de: new Set(abbreviations.de.split(' ')),
  en: new Set(abbreviations.en.split(' ')),
};
const MONTHS = new Set(Object.keys(calendar.months));
/** A sentence end: the mark, what closes a quotation or bracket after it, and the white space before the next sentence. */
const END = /([.!?…]+|\.\.\.)(["'”“»«’)\]]*)(\s+)/gu;
const OPENS = /^["'„“”»«‚‘’([–—-]*\s*[\p{Lu}\p{Nd}]/u;
/** Words with which a new sentence starts after a number ("… lag bei 12. Die Zahl …"). */
const STARTERS = new Set(
  'der die das ein eine er sie es wir ich in im am an auf aus bei dies diese dieser doch und aber nach seit zudem auch the a an he she it they this in on at but and'.split(
    ' ',
  ),
);

const WORD_SIGN = /[\p{L}\p{Nd}.]/u;

/** Where the word that ends a text starts; looked for from its end, since a paragraph may be long. */
function lastWordStart(text: string): number {
  let at = text.length;
  while (at > 0) {
    const low = text.charCodeAt(at - 1);
    const pair = low >= 0xdc00 && low <= 0xdfff && at > 1 ? 2 : 1;
    if (!WORD_SIGN.test(text.slice(at - pair, at))) break;
    at -= pair;
  }
  return at;
}

function endsHere(before: string, mark: string, closing: string, after: string, language: string): boolean {
  if (!OPENS.test(after)) return false;
  if (mark !== '.') return true;
  if (closing) return true;
  const last = before.slice(lastWordStart(before));
  const word = last.toLowerCase();
  if (/^\p{Nd}{1,2}$/u.test(last)) {
    if (language === 'en') return true;
    const next = /^[„“"»]?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
    if (MONTHS.has(next)) return false;
    return STARTERS.has(next) && !/\b(am|vom|zum|der|dem|den|die|des|im|bis)\s+\p{Nd}{1,2}$/iu.test(before);
  }
  if (/^\p{Lu}$/u.test(last)) return false;
  if (/^(\p{L}\.)+\p{L}$/u.test(last)) {
    const next = /^[„“"»]?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
    return STARTERS.has(next) && /^u\.s$|^u\.n$|^d\.c$|^p\.m$|^a\.m$/i.test(last);
  }
  const known = SHORT[language] ?? SHORT.de;
  return !known?.has(word);
}

/** Offsets `[start, end)` of the sentences of one text. */
export function splitSentences(text: string, language: string): [number, number][] {
  const primary = language.toLowerCase().split('-')[0] ?? 'de';
  const spans: [number, number][] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from] as string)) from++;
    while (to > from && /\s/.test(text[to - 1] as string)) to--;
    if (to > from) spans.push([from, to]);
    start = end;
  };
  // Where a paragraph still holds line breaks they separate headlines and list items.
  for (const line of text.matchAll(/[^\n]+/g)) {
    const offset = line.index;
    start = offset;
    for (const found of line[0].matchAll(END)) {
      const [whole, mark = '', closing = ''] = found;
      const after = line[0].slice(found.index + whole.length);
      if (endsHere(line[0].slice(0, found.index), mark, closing, after, primary)) {
        push(offset + found.index + mark.length + closing.length);
      }
    }
    push(offset + line[0].length);
  }
  return spans;
}

/**
 * The sentences of an article, numbered in reading order.
 * @param language BCP 47; anything but English is split by the German rules.
 */
export function toSentences(paragraphs: Paragraph[], language = 'de'): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    for (const [start, end] of splitSentences(paragraph.text, language)) {
      sentences.push({
        index: sentences.length,
        paragraph: paragraph.index,
        start,
        end,
        text: paragraph.text.slice(start, end),
        role: paragraph.role,
      });
    }
  }
  return sentences;
}
