/** A seed in, claims that never happened out: as many as wanted, for measuring how the index scales. */

import words from '../../assets/synthetic/words.json';
import { randomFrom } from '../matching/training/fit';
import type { Claim } from '../model/claim';

export type Language = 'de' | 'en';

/** What a claim speaks about: places in the lists of `assets/synthetic/words.json`, and names made of syllables. */
export interface Slots {
  actor: number;
  place: string;
  verb: number;
  first: number;
  second: number;
  where: string;
  person: string;
  month: number;
  year: number;
  amount: number;
  unit: number;
  reason: number;
  order: number;
}

/** Reads one form of a word: `"a,b|c,d"` holds German forms, then English ones. */
export function form(entry: string | undefined, language: Language, which = 0): string {
  const forms = (entry ?? '').split('|')[language === 'de' ? 0 : 1]?.split(',') ?? [];
  return forms[which % Math.max(1, forms.length)] ?? '';
}

/** Draws slots; common ones are drawn far more often than rare ones, as words are (Zipf). */
export function slotsFrom(random: () => number): Slots {
  const uniform = (size: number) => Math.floor(random() * size);
  const skewed = (size: number) => Math.min(size - 1, Math.floor(size ** random()) - 1);
  const of = (list: string[], draw: (size: number) => number) => list[draw(list.length)] as string;
  const place = () => of(words.placeStarts, skewed) + of(words.placeEnds, uniform);
  return {
    actor: skewed(words.actors.length),
    place: place(),
    verb: skewed(words.verbs.length),
    first: uniform(words.first.length),
    second: skewed(words.second.length),
    where: place(),
    person: `${of(words.names, uniform)} ${of(words.surnameStarts, skewed)}${of(words.surnameEnds, uniform)}`,
    month: uniform(12),
    year: 2026 - skewed(17),
    amount: 2 + uniform(98) * 10 ** uniform(3),
    unit: uniform(words.units.length),
    reason: skewed(words.reasons.length),
    order: uniform(4),
  };
}

/** The parts of a sentence about these slots; `pick` chooses among forms of a word, 0 the plain one. */
export function partsOf(slots: Slots, language: Language, pick: (kind: 'actor' | 'verb' | 'second') => number) {
  const german = language === 'de';
  const second = form(words.second[slots.second], language, pick('second'));
  const first = form(words.first[slots.first], language);
  return {
    actor: `${form(words.actors[slots.actor], language, pick('actor'))} ${german ? 'aus' : 'of'} ${slots.place}`,
    verb: form(words.verbs[slots.verb], language, pick('verb')),
    thing: german ? `${first}${second}` : `${first} ${second}`,
    where: `in ${slots.where}`,
    person: slots.person,
    time: `${german ? 'im' : 'in'} ${form(words.months[slots.month], language)} ${slots.year}`,
    amount: `${slots.amount} ${form(words.units[slots.unit], language)}`,
    reason: form(words.reasons[slots.reason], language),
  };
}

/** A claim's statement: four kinds of sentences. */
export function statementOf(slots: Slots, language: Language): string {
  const { actor, verb, thing, where, person, time, amount, reason } = partsOf(slots, language, () => 0);
  const kinds = [
    `${actor} ${verb} ${reason} ${thing} ${where} ${time}.`,
    `${person} ${verb} ${amount} ${thing} ${where}, ${actor}, ${time}.`,
    `${actor} ${verb} ${thing} ${where}: ${amount}, ${reason}.`,
    `${person}, ${actor}, ${verb} ${thing} ${time} ${reason}.`,
  ];
  return kinds[slots.order] as string;
}

/** The claim of some slots, as the dataset writes claims. */
export function claimOf(number: number, slots: Slots): Claim {
  return {
    id: `s${String(number).padStart(6, '0')}`,
    statement: { de: statementOf(slots, 'de'), en: statementOf(slots, 'en') },
    topic: 'synthetic',
    polarity: 'affirms',
    links: [],
    assertions: [],
    ways: { de: [], en: [] },
    nearMisses: { de: [], en: [] },
  };
}

/** Slots of claim after claim; the same seed draws the same ones. */
export function* syntheticSlots(count: number, seed: number): Generator<Slots> {
  const random = randomFrom(seed);
  for (let i = 0; i < count; i++) yield slotsFrom(random);
}
