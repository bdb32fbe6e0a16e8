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

/** What a word says about figures by itself: a value, or a scale for the figure before it. */
type Worth =
  | { kind: 'value'; value: number; vague: boolean; length: number }
  | { kind: 'scale'; scale: number }
  | { kind: 'none' };

const NONE: Worth = { kind: 'none' };
/** Words are looked at once and remembered; the memory is emptied at this size. */
const LIMIT = 20_000;
const memories: Record<ReadingLanguage, Map<string, Worth>> = { de: new Map(), en: new Map() };
const COMPOUND = /^(\p{L}+?)-?(?:köpfig|tägig|stündig|jährig|strong|day|year)\p{L}*$/u;

function worthOf(word: string, language: ReadingLanguage): Worth {
  const words = WORDS[language];
  const is = (value: number, length = word.length, vague = false): Worth => ({ kind: 'value', value, vague, length });
  if (Object.hasOwn(words, word)) return is(words[word] as number);
  if (Object.hasOwn(VAGUE, word)) return is(VAGUE[word] as number, word.length, true);
  const named = COMPOUND.exec(word)?.[1];
  if (named && Object.hasOwn(words, named)) return is(words[named] as number, named.length);
  if (word.startsWith('viertelmillion')) return is(250_000);
  if (word.startsWith('halbe') || word === 'half') return is(0.5);
  if (word.startsWith('viertel') || word === 'quarter') return is(0.25);
  if (word.startsWith('anderthalb')) return is(1.5);
  if (Object.hasOwn(SCALES, word) && word.length > 2) return { kind: 'scale', scale: SCALES[word] as number };
  return NONE;
}

function rememberedWorth(word: string, language: ReadingLanguage): Worth {
  const memory = memories[language];
  let worth = memory.get(word);
  if (!worth) {
    worth = worthOf(word, language);
    if (memory.size >= LIMIT) memory.clear();
    memory.set(word, worth);
  }
  return worth;
}

/** A scale without a figure before it: "Millionen", "eine Million", "tausend". */
function loneScale(word: string, scale: number, before: string): { value: number; vague: boolean } | null {
  if (/^mill|^milliarden/.test(word)) {
    return /(?:eine|einer|a|one) $/.test(before) ? { value: scale, vague: false } : { value: 2 * scale, vague: true };
  }
  return /tausend|hundert|dutzend/.test(word) ? { value: scale, vague: false } : null;
}

function pieces(text: string, language: ReadingLanguage): Piece[] {
  const found: Piece[] = [];
  for (const match of text.matchAll(/\d+(?:[.,]\d+)*(?: \d{3}(?!\d))*|\p{L}+(?:-\p{L}+)*/gu)) {
    const word = match[0];
    const start = match.index;
    const first = word.charCodeAt(0);
    const worth: Worth =
      first >= 48 && first <= 57
        ? { kind: 'value', value: parseDigits(word, language), vague: false, length: word.length }
        : rememberedWorth(word, language);
    if (worth === NONE) continue;
    let piece: Piece | undefined;
    const last = found.at(-1);
    if (worth.kind === 'scale') {
      const between = last ? text.slice(last.end, start) : '';
      if (last && (/^[ .-]*$/.test(between) || / a $| of a $/.test(between))) {
        last.value *= worth.scale;
        last.end = start + word.length;
        continue;
      }
      const lone = loneScale(word, worth.scale, text.slice(0, start));
      if (lone) piece = { ...lone, start, end: start + word.length };
    } else if (worth.kind === 'value') {
      piece = { value: worth.value, vague: worth.vague, start, end: start + worth.length };
    }
    if (!piece || Number.isNaN(piece.value)) continue;
    if (last && piece.vague && /^ (?:von )?$/.test(text.slice(last.end, start))) {
      last.value *= piece.value / 2;
      last.end = piece.end;
    } else found.push(piece);
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
