/** A folded sentence in, its quantities out: value, unit, comparator ("fast fünf Millionen Granaten" → almost 5 000 000 shell). */

import numbers from '../../assets/lexicon/numbers.json';
import type { Comparator, Quantity } from '../model/claim';
import type { ReadingLanguage } from './lexicon';
import type { Hit } from './trie';

export interface QuantityMention extends Quantity {
  start: number;
  end: number;
  /** "Hunderte", "Millionen": an order of magnitude, no figure. */
  vague: boolean;
}

const SCALES: Record<string, number> = numbers.scales;
const VAGUE: Record<string, number> = numbers.vague;
const WORDS: Record<ReadingLanguage, Record<string, number>> = { de: numbers.de, en: numbers.en };
const COMPARATORS = Object.entries(numbers.comparators).map(
  ([name, words]) =>
    [
      name as Comparator,
      new RegExp(
        `(?:^|[^\\p{L}])(?:${words.split(', ').join('|')})(?: als)?(?: the| den| die| a| an| eine[rnm]?| ein)? ?$`,
        'u',
      ),
    ] as const,
);
/** A unit may stand this many words behind its number ("10.000 mit Munition beladene Container"). */
const UNIT_REACH = 4;

interface Piece {
  value: number;
  start: number;
  end: number;
  vague: boolean;
}

/** The value of digits as each language writes them: `10.000`, `1,8` in German; `10,000`, `1.8` in English; `10 000` in both. */
export function parseDigits(digits: string, language: ReadingLanguage): number {
  const joined = digits.replace(/ (?=\d{3}\b)/g, '');
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+$`);
  if (grouped.test(joined)) return Number(joined.replaceAll(group, ''));
  // A group in the other language's manner is still a group: machine translations mix them.
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(joined)) return Number(joined.replace(/[.,]/g, ''));
  return Number(joined.replace(point, '.'));
}

function pieces(text: string, language: ReadingLanguage): Piece[] {
  const found: Piece[] = [];
  const words = WORDS[language];
  for (const match of text.matchAll(/\d+(?:[.,]\d+)*(?: \d{3}(?!\d))*|\p{L}+(?:-\p{L}+)*/gu)) {
    const word = match[0];
    const start = match.index;
    let end = start + word.length;
    let value: number | undefined;
    let vague = false;
    if (/^\d/.test(word)) value = parseDigits(word, language);
    else if (Object.hasOwn(words, word)) value = words[word];
    else if (Object.hasOwn(VAGUE, word)) {
      value = VAGUE[word];
      vague = true;
    } else {
      const compound = /^(\p{L}+?)-?(?:köpfig|tägig|stündig|jährig|strong|day|year)\p{L}*$/u.exec(word);
      if (compound?.[1] && Object.hasOwn(words, compound[1])) {
        value = words[compound[1]];
        end = start + compound[1].length;
      } else if (/^viertelmillion/.test(word)) value = 250_000;
      else if (/^halbe/.test(word) || word === 'half') value = 0.5;
      else if (/^viertel/.test(word) || word === 'quarter') value = 0.25;
      else if (/^anderthalb/.test(word)) value = 1.5;
      else if (Object.hasOwn(SCALES, word) && word.length > 2) {
        const last = found.at(-1);
        const between = last ? text.slice(last.end, start) : '';
        if (last && (/^[ .-]*$/.test(between) || / a $| of a $/.test(between))) {
          last.value *= SCALES[word] as number;
          last.end = end;
          continue;
        }
        if (/^mill|^milliarden/.test(word)) {
          value = 2 * (SCALES[word] as number);
          vague = true;
          if (/(?:eine|einer|a|one) $/.test(text.slice(0, start))) {
            value /= 2;
            vague = false;
          }
        } else if (/tausend|hundert|dutzend/.test(word)) value = SCALES[word];
      }
    }
    if (value === undefined || Number.isNaN(value)) continue;
    const last = found.at(-1);
    if (last && vague && /^ (?:von )?$/.test(text.slice(last.end, start))) {
      last.value *= value / 2;
      last.end = end;
    } else found.push({ value, start, end, vague });
  }
  return found;
}

function comparatorBefore(text: string, at: number): Comparator {
  const before = text.slice(Math.max(0, at - 24), at);
  for (const [name, pattern] of COMPARATORS) if (pattern.test(before)) return name;
  return 'exactly';
}

/** All quantities of a folded sentence. `units` are the lexicon's unit hits in it. Years are not quantities. */
export function quantitiesIn(text: string, language: ReadingLanguage, units: Hit[]): QuantityMention[] {
  const mentions: QuantityMention[] = [];
  for (const piece of pieces(text, language)) {
    if (piece.value >= 1900 && piece.value <= 2100 && /^\d{4}$/.test(text.slice(piece.start, piece.end))) continue;
    let nearest: Hit | undefined;
    for (const unit of units) {
      if (unit.start < piece.end - 1) continue;
      const between = text.slice(piece.end, unit.start);
      if (/[,;:]/.test(between.replace(/,\d/g, '')) || between.split(' ').length > UNIT_REACH + 1) continue;
      if (!nearest || unit.start < nearest.start) nearest = unit;
    }
    let comparator = comparatorBefore(text, piece.start);
    const after = text.slice(piece.end, piece.end + 22);
    if (/^ (?:oder mehr|or more)/.test(after)) comparator = 'at-least';
    const named = nearest ? nearest.name.slice(1) : '';
    const decades = named === 'decade';
    if (decades && comparator === 'exactly') comparator = 'about';
    mentions.push({
      value: decades ? piece.value * 10 : piece.value,
      unit: decades ? 'year' : named,
      comparator: piece.vague && comparator === 'exactly' ? 'about' : comparator,
      start: piece.start,
      end: piece.end,
      vague: piece.vague,
    });
  }
  return mentions;
}

const SLACK: Record<Comparator, [number, number]> = {
  exactly: [0.97, 1.03],
  about: [0.8, 1.25],
  almost: [0.85, 1.05],
  'more-than': [0.97, 1.6],
  'at-least': [0.97, 1.6],
  'at-most': [0.5, 1.03],
  'less-than': [0.5, 1.03],
};

/** Can both quantities be true of one thing at one time? Units must be equal; both ranges are widened by their comparator. */
export function compatible(a: Quantity, b: Quantity): boolean {
  const range = (q: Quantity): [number, number] => {
    const [low, high] = SLACK[q.comparator];
    return [q.value * low, q.value * high];
  };
  const [aLow, aHigh] = range(a);
  const [bLow, bHigh] = range(b);
  return aLow <= bHigh && bLow <= aHigh;
}
