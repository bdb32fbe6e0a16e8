/** Finds a quote in a text: takes the folded text of a page and a quote, gives places, best first. Pure. */

import search from 'approx-string-match';
import type { Quote } from './mark';
import { fold } from './pageText';

export interface Place {
  start: number;
  end: number;
}

/**
 * Share of a sentence's letters that may differ before it counts as another sentence. A re-rendered page changes
 * quotation marks, adds a footnote sign or a "mehr dazu"; more than one letter in eight changes what is said.
 */
const TOLERANCE = 1 / 8;

/** Longer quotes are searched by this many letters only where exact search fails: cost grows with length. */
const LONGEST = 300;

/** Equal characters from the end of `a` and the end of `b`. */
function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

/** Equal characters from the start of both. */
function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

/** How well the surroundings of a place agree with the quote's context, in characters. */
function context(text: string, { start, end }: Place, prefix: string, suffix: string): number {
  const before = text.slice(Math.max(0, start - prefix.length - 2), start).trimEnd();
  const after = text.slice(end, end + suffix.length + 2).trimStart();
  return commonEnd(before, prefix) + commonStart(after, suffix);
}

/** All places where the words stand letter by letter; those in the right surroundings first. */
export function findExactly(text: string, quote: Quote): Place[] {
  const exact = fold(quote.exact);
  if (exact === '') return [];
  const places: Place[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length });
  }
  const [prefix, suffix] = [fold(quote.prefix), fold(quote.suffix)];
  return places.sort((a, b) => context(text, b, prefix, suffix) - context(text, a, prefix, suffix));
}

/** The place that differs least, within `TOLERANCE`; null where nothing is near enough. About 12 ms per sentence. */
export function findNearly(text: string, quote: Quote): Place | null {
  const exact = fold(quote.exact).slice(0, LONGEST);
  const errors = Math.floor(exact.length * TOLERANCE);
  if (errors === 0) return null;
  const [prefix, suffix] = [fold(quote.prefix), fold(quote.suffix)];
  const rank = (place: Place & { errors: number }) => place.errors - context(text, place, prefix, suffix) / 8;
  const [best] = search(text, exact, errors).sort((a, b) => rank(a) - rank(b));
  if (!best) return null;
  const rest = fold(quote.exact).length - exact.length;
  return { start: best.start, end: Math.min(text.length, best.end + rest) };
}
