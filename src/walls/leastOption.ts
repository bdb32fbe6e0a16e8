/** In: the words of a group of radio buttons. Out: the option that surely refuses, if there is one. Pure, no DOM. */

import data from '../../assets/lexicon/walls-buttons.json';
import { fold, foldLabel, LONGEST_LABEL, roleOf } from './lexicon';

/** One of these, as whole words of a folded label. */
const word = (sources: string[]): string => `(?:^| )(?:${sources.join('|')})(?= |$)`;
/** A word that begins like one of these. */
const NECESSARY = `(?:^| )(?:${data.least.join('|')})`;
const MORE = new RegExp(data['more-than-least'].join('|'), 'u');
const LEAST = new RegExp(NECESSARY, 'u');
const LEAST_WORDS = new RegExp(`${NECESSARY}\\p{L}*`, 'gu');
const NOT_LEAST = new RegExp(`${word(data['least-not'])}.*${NECESSARY}`, 'u');
const ONLY = new RegExp(word(data['least-only']), 'u');
const BESIDE = new RegExp(word(data['least-beside']), 'gu');
const AND_MORE = new RegExp(word(data['least-not-beside']), 'u');
const EVERYTHING = new RegExp(word(data['least-all']), 'gu');
const BARE = new RegExp(`^(?:${data['least-bare'].join('|')})(?: |$)|^\\S+$`, 'u');
const OFF = new RegExp(`^(?:${data['least-bare'].join('|')})$`, 'u');
const OBJECTS = new RegExp(data['asks-to-object'].join('|'), 'u');
const ASKS_NOT_TO = new RegExp(word([...data['asks-not-to'], ...data['least-only']]), 'u');

/** A group as it can be read. */
export interface Asked {
  /** What the options say, in their order, as written. */
  labels: string[];
  /** What is said around the options, as written; empty where nothing is. */
  question: string;
  /** What the whole layer says. */
  layer: string;
}

/**
 * Says no. A bare "no" is one only where the question is known and does not ask for an objection: "no" to "Stop the
 * sale of my data?" is a consent.
 */
function refuses(label: string, { labels, question, layer }: Asked): boolean {
  if (roleOf(label) !== 'refuse' && !OFF.test(label)) return false;
  if (ONLY.test(label)) return !NOT_LEAST.test(label) && !MORE.test(label);
  // "Refuse marketing" is not the least where there is a third option.
  if (labels.length > 2 && MORE.test(label.replace(EVERYTHING, ' '))) return false;
  const asked = foldLabel(question);
  if (OBJECTS.test(asked)) return false;
  return !BARE.test(label) || (/\p{L}{3}/u.test(asked) && !ASKS_NOT_TO.test(asked) && !OBJECTS.test(foldLabel(layer)));
}

/** Allows nothing but what is necessary: "surely" where it says "only", "maybe" where it says nothing else at all. */
function necessary(written: string): 'surely' | 'maybe' | undefined {
  const label = foldLabel(written);
  if (!LEAST.test(label) || label.length > LONGEST_LABEL || roleOf(label)) return undefined;
  if (/[,;+&/|•·]/.test(fold(written)) || NOT_LEAST.test(label) || AND_MORE.test(label) || MORE.test(label))
    return undefined;
  if (ONLY.test(label)) return 'surely';
  return label.replace(LEAST_WORDS, ' ').replace(BESIDE, ' ').trim() === '' ? 'maybe' : undefined;
}

/**
 * Which option to choose, by its place: a refusal first, else the one that allows only what is necessary.
 * Undefined in doubt: where nothing surely refuses, or several options may be the least.
 */
export function leastOption(asked: Asked): number | undefined {
  const { labels } = asked;
  if (labels.length < 2) return undefined;
  const places = (test: (label: string) => boolean) => labels.flatMap((label, place) => (test(label) ? [place] : []));
  const refusals = places((label) => refuses(foldLabel(label), asked));
  if (refusals.length > 0) {
    // "Refuse all" allows less than "only what is necessary".
    const plain = refusals.filter((place) => !ONLY.test(foldLabel(labels[place] ?? '')));
    const [first, second] = plain.length > 0 ? plain : refusals;
    return second === undefined ? first : undefined;
  }
  const surely = places((label) => necessary(label) === 'surely');
  if (surely.length > 0) return surely.length === 1 ? surely[0] : undefined;
  const maybe = places((label) => necessary(label) === 'maybe');
  return maybe.length === 1 ? maybe[0] : undefined;
}
