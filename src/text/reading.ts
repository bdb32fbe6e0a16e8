/** A sentence in, all that the lexicon can read in it out: words, concepts, entities with roles, figures, dates, cues. */

import { type DateMention, datesIn } from './dates';
import { fold } from './fold';
import { CUE, ENTITY, type ReadingLanguage, termsOf, UNIT } from './lexicon';
import { type QuantityMention, quantitiesIn } from './quantities';
import { type Role, roleOf } from './roles';
import type { Hit } from './trie';

export interface EntityMention {
  /** Name in `assets/lexicon/entities.json`, without the `X` of the paraphrases that need a context. */
  name: string;
  role: Role;
  start: number;
  end: number;
  /** "der Machthaber", "das abgeschottete Land": means this entity only in an article about it. */
  weak: boolean;
}

export interface Reading {
  language: ReadingLanguage;
  /** Folded. */
  text: string;
  /** Names of concepts → where they stand. */
  concepts: Map<string, number[]>;
  entities: EntityMention[];
  quantities: QuantityMention[];
  dates: DateMention[];
  /** Where words of negation stand that may deny what is said: not those of "nicht nur" or "die nicht identifizierten Teile". */
  negations: number[];
  /** Negations that are part of a concept's own words ("nicht klar" of UNCLEAR) → those concepts. */
  wordedNegations: Map<number, string[]>;
  contrast: boolean;
  attributed: boolean;
  /** First marker of doubt as it stands in the text. */
  hedge?: string;
  question: boolean;
}

/** Paraphrases of an entity that hold only in context: their names end in X, except Xi's. */
const WEAK = new Set(['NKX', 'KIMX', 'PUTINX', 'SHOIGUX', 'VLADIX']);

/** Names that are also parts of longer ones: "Kim Jong-un", "national security council". */
const PARTS_OF_NAMES = new Set(['UN', 'UNSC']);

/** Reads one sentence. `published` (ISO 8601) is the day relative dates are resolved against. */
export function readSentence(sentence: string, language: ReadingLanguage, published?: string): Reading {
  const text = fold(sentence);
  const concepts = new Map<string, number[]>();
  const entities: EntityMention[] = [];
  const units: Hit[] = [];
  const negations: number[] = [];
  const spans: Hit[] = [];
  const harmless: Hit[] = [];
  let contrast = false;
  let attributed = false;
  let hedge: string | undefined;
  for (const hit of termsOf(language).find(text)) {
    const kind = hit.name[0];
    if (kind === ENTITY) addEntity(entities, text, hit);
    else if (kind === UNIT) units.push(hit);
    else if (kind === CUE) {
      const cue = hit.name.slice(1);
      if (cue === 'negation') negations.push(hit.start);
      else if (cue === 'harmless') harmless.push(hit);
      else if (cue === 'contrast') contrast = true;
      else if (cue === 'attribution') attributed = true;
      else if (cue === 'hedge') hedge ??= text.slice(hit.start, hit.end);
    } else {
      spans.push(hit);
      const places = concepts.get(hit.name);
      if (places) places.push(hit.start);
      else concepts.set(hit.name, [hit.start]);
    }
  }
  const named = entities.filter(
    (one) =>
      !PARTS_OF_NAMES.has(one.name) ||
      !entities.some((other) => !PARTS_OF_NAMES.has(other.name) && other.start < one.start && one.end <= other.end),
  );
  if (text.includes("n't")) for (const found of text.matchAll(/n't(?!\p{L})/gu)) negations.push(found.index);
  const denying = negations.filter(
    (at) => !harmless.some(({ start, end }) => start <= at && at < end) && !isWithinPhrase(text, at),
  );
  let dates: DateMention[] | undefined;
  let quantities: QuantityMention[] | undefined;
  const reading: Reading = {
    language,
    text,
    concepts,
    entities: named,
    // Dates and figures are looked for when they are first asked for: an article about other things never needs them.
    get quantities() {
      quantities ??= quantitiesIn(text, language, units).filter(
        (figure) => !reading.dates.some((date) => date.start <= figure.start && figure.start < date.end),
      );
      return quantities;
    },
    get dates() {
      dates ??= datesIn(text, language, published);
      return dates;
    },
    negations: denying,
    wordedNegations: wordedIn(denying, spans),
    contrast,
    attributed,
    ...(hedge ? { hedge } : {}),
    question: text.trimEnd().endsWith('?'),
  };
  return reading;
}

/** "die nicht identifizierten Teile": an inflected participle before its noun; what is negated is the noun's property. */
const BEFORE_PARTICIPLE =
  /^(?:nicht|kaum|nie) (?:(?:näher|namentlich|offiziell|öffentlich|weiter|genauer) )?(?:\p{L}*(?:ge|be|ver|er|ent|zer)\p{L}{2,}|\p{L}{3,}ier)(?:t|en)e[nrsm]? (?!(?:und|oder|aber|sondern|noch|sowie|doch|als|wie) )\p{L}/u;
/** A participle and what stands before it are not longer than this (characters). */
const PARTICIPLE_REACH = 60;

const isWithinPhrase = (text: string, at: number): boolean =>
  BEFORE_PARTICIPLE.test(text.slice(at, at + PARTICIPLE_REACH));

function wordedIn(negations: number[], spans: Hit[]): Map<number, string[]> {
  const worded = new Map<number, string[]>();
  for (const at of negations) {
    const names = spans.filter(({ start, end }) => start <= at && at < end).map(({ name }) => name);
    if (names.length) worded.set(at, names);
  }
  return worded;
}

function addEntity(entities: EntityMention[], text: string, hit: Hit): void {
  const raw = hit.name.slice(1);
  const weak = WEAK.has(raw);
  const name = weak ? raw.slice(0, -1) : raw;
  const same = entities.find((known) => known.name === name && known.start <= hit.start && hit.start < known.end);
  if (same) {
    if (hit.end > same.end) same.end = hit.end;
    if (!weak) same.weak = false;
    return;
  }
  entities.push({ name, role: roleOf(text, hit.start, hit.end), start: hit.start, end: hit.end, weak });
}

/** Names of the entities a sentence names; weak ones only where `context` says that they can be meant. */
export function entityNames(reading: Reading, context = true): Set<string> {
  const names = new Set<string>();
  for (const mention of reading.entities) if (context || !mention.weak) names.add(mention.name);
  return names;
}
