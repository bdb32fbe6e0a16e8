/**
 * A sentence's reading and a claim's frame in, how far they agree out.
 *
 * A frame (`assets/lexicon/frames.json`) lists groups of names that a sentence must show: concepts, entities, the
 * sides `N` and `R` (country or head of state), `DATE`, `QUANTITY`. `~` at the end of a group lets the surroundings fill it.
 */

import frameFile from '../../assets/lexicon/frames.json';
import type { Claim } from '../model/claim';
import { endOf, overlaps, startOf } from '../text/dates';
import { entityNames, type Reading } from '../text/reading';
import type { ArticleContext } from './context';

interface StoredFrame {
  need: string[];
  not?: string[];
  /** Which way things or people go: from the first side to the second. */
  flow?: string;
  go?: string;
}

interface Group {
  names: string[];
  inherits: boolean;
}

export interface Frame {
  needs: Group[];
  not: string[];
  flow?: string;
  go?: string;
}

export interface Agreement {
  /** Share of the groups that are filled, 0…1; what is taken over from the surroundings counts less. */
  share: number;
  /** Groups that nothing fills. */
  missing: number;
  /** Groups that the surroundings fill. */
  inherited: number;
  /** The sentence says the opposite direction. */
  turned: boolean;
  /** Something that must not be there. */
  forbidden: boolean;
  /** `same`: a date of the sentence falls into the claim's time. `other`: it names dates, none of them does. */
  time: 'same' | 'other' | 'none';
  /** Somebody else acts ("Iran", "Rheinmetall") and North Korea is not named, or a lone sentence lacks the claim's actors. */
  stranger: boolean;
  /** Names that filled groups in the sentence itself: the reasons. */
  filled: string[];
}

const opened = new Map(
  Object.entries<StoredFrame>(frameFile).map(([id, frame]): [string, Frame] => [
    id,
    {
      needs: frame.need.map((group) => ({
        names: group.replace(/~$/, '').split('|'),
        inherits: group.endsWith('~'),
      })),
      not: frame.not ?? [],
      ...(frame.flow ? { flow: frame.flow } : {}),
      ...(frame.go ? { go: frame.go } : {}),
    },
  ]),
);

/** The frame a claim has by hand; null where it has none. */
export const storedFrame = (id: string): Frame | null => opened.get(id) ?? null;

/** A frame for a claim without one: what its statement's own reading shows. */
export function frameFrom(statement: Reading): Frame {
  const needs: Group[] = [];
  const names = entityNames(statement);
  if (names.has('NK') || names.has('KIM')) needs.push({ names: ['N'], inherits: true });
  if (names.has('RU') || names.has('PUTIN')) needs.push({ names: ['R'], inherits: true });
  for (const name of names)
    if (!['NK', 'KIM', 'RU', 'PUTIN'].includes(name)) needs.push({ names: [name], inherits: false });
  // Concepts at one place are different readings of one word: any of them will do.
  const places = new Map<number, string[]>();
  for (const [concept, starts] of statement.concepts) {
    for (const start of starts) places.set(start, [...(places.get(start) ?? []), concept]);
  }
  for (const group of places.values()) needs.push({ names: group, inherits: false });
  return { needs, not: [] };
}

const NORTH = ['NK', 'KIM'];
const RUSSIA = ['RU', 'PUTIN', 'SHOIGU'];
/** A filled group counts 1; filled from just before, this; from the article's topic alone, less. */
const NEAR = 0.75;
const TOPIC = 0.55;

function members(name: string): string[] {
  if (name === 'N') return [...NORTH, 'BOTH', 'BOTHMEN'];
  if (name === 'R') return [...RUSSIA, 'BOTH', 'BOTHMEN'];
  if (name === 'KIM' || name === 'PUTIN') return [name, 'BOTHMEN'];
  return [name];
}

function inSentence(name: string, reading: Reading, entities: Set<string>): boolean {
  if (name === 'QUANTITY') return reading.quantities.length > 0;
  if (name === 'DATE') return reading.dates.length > 0;
  return members(name).some((one) => entities.has(one)) || reading.concepts.has(name);
}

/** Which way goods go by the prepositions and verbs: positive from North Korea to Russia. */
export function goodsDirection(reading: Reading): number {
  let sum = 0;
  let first: 'N' | 'R' | null = null;
  for (const mention of reading.entities) {
    const side = NORTH.includes(mention.name) ? 1 : RUSSIA.includes(mention.name) ? -1 : 0;
    if (!side) continue;
    if (mention.role === 'from') sum += side;
    else if (mention.role === 'to') sum -= side;
    else if (mention.role === 'of') sum += side * 0.3;
    else if (mention.role === 'bare' && !first) first = side > 0 ? 'N' : 'R';
  }
  const give = reading.concepts.has('DELIVER');
  const take = reading.concepts.has('RECEIVE');
  if (first && give !== take) sum += (first === 'N' ? 1 : -1) * (give ? 0.7 : -0.7);
  return sum;
}

/** Which way people go: positive from North Korea to Russia. */
export function travelDirection(reading: Reading): number {
  let sum = 0;
  const places = ['VLADI', 'FAREAST', 'VOSTOCHNY'];
  let first = 0;
  for (const mention of reading.entities) {
    const side = NORTH.includes(mention.name) ? 1 : RUSSIA.includes(mention.name) ? -1 : 0;
    if (places.includes(mention.name)) sum += mention.role === 'from' ? -1 : 1;
    if (!side) continue;
    const person = mention.name === 'KIM' || mention.name === 'PUTIN' || mention.name === 'SHOIGU';
    if (mention.role === 'to' || mention.role === 'in') sum -= side;
    else if (mention.role === 'from') sum += side * 0.5;
    else if (mention.role === 'bare') {
      if (!first) first = side;
      // "Putin besucht Nordkorea": the country in the object is where the journey goes.
      else if (!person && side !== first) sum -= side * 0.7;
    }
  }
  return sum;
}

/** The days for which a claim holds, widened by a week on both sides; null where it holds at any time. */
export function claimTime(claim: Claim): { from: string; to: string } | null {
  const { event } = claim;
  if (!event?.from) return null;
  return { from: startOf(event.from), to: endOf(event.to ?? event.from) };
}

/** Do the sentence's dates meet the claim's time? `none` where one of them has none. */
export function timeOf(reading: Reading, claim: Claim): Agreement['time'] {
  const time = claimTime(claim);
  if (!time || !reading.dates.length) return 'none';
  return reading.dates.some((date) => overlaps(date.from, date.to, time.from, time.to)) ? 'same' : 'other';
}

const STRANGERS = ['IRAN', 'OTHERLAND', 'OTHERPERSON', 'EU', 'OTHERPLACE'];
const AT_HOME = ['NK', 'KIM', 'BOTH', 'BOTHMEN'];

/** Does the sentence speak of others than the claim? Only for claims that need North Korea's side. */
function isStranger(frame: Frame, claim: Claim, reading: Reading, entities: Set<string>, gated: boolean): boolean {
  const needsNorth =
    frame.needs.some((group) => group.names.some((name) => name === 'N' || NORTH.includes(name))) ||
    /nordkorea|pjöngjang|\bkim\b/i.test(claim.statement.de);
  if (!needsNorth) return false;
  const north = AT_HOME.some((name) => entities.has(name));
  if (!gated) return !north && !entities.has('PUTIN') && !entities.has('SHOIGU');
  return !north && STRANGERS.some((name) => entities.has(name) || reading.concepts.has(name));
}

/** How far sentence number `at` agrees with a claim's frame. */
export function agree(frame: Frame, claim: Claim, reading: Reading, context: ArticleContext, at: number): Agreement {
  const gated = context.gate === 'full';
  const entities = entityNames(reading, gated);
  const near = context.near[at] ?? new Set<string>();
  const nearConcepts = context.nearConcepts[at] ?? new Set<string>();
  let sum = 0;
  let missing = 0;
  let inherited = 0;
  const filled: string[] = [];
  for (const group of frame.needs) {
    const own = group.names.find((name) => inSentence(name, reading, entities));
    if (own) {
      sum += 1;
      filled.push(own);
      continue;
    }
    if (group.inherits && gated) {
      const from = group.names.some((name) => members(name).some((one) => near.has(one)) || nearConcepts.has(name));
      const topic = group.names.some((name) => ['N', 'R', 'NK', 'RU', 'KIM', 'PUTIN'].includes(name));
      if (from || topic) {
        sum += from ? NEAR : TOPIC;
        inherited++;
        continue;
      }
    }
    missing++;
  }
  const goods = frame.flow ? goodsDirection(reading) * (frame.flow === 'N>R' ? 1 : -1) : 0;
  const travel = frame.go ? travelDirection(reading) * (frame.go === 'N>R' ? 1 : -1) : 0;
  return {
    share: frame.needs.length ? sum / frame.needs.length : 0,
    missing,
    inherited,
    turned: goods < -0.5 || travel < -0.5,
    forbidden: frame.not.some((name) => inSentence(name, reading, entities)),
    time: timeOf(reading, claim),
    stranger: isStranger(frame, claim, reading, entities, gated),
    filled,
  };
}
