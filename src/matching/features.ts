/** A reading in, the hashed features out by which the paraphrase model knows it: stems, their pairs, word parts, concepts, roles. */

import type { EntityMention, Reading } from '../text/reading';
import { stemOf } from '../text/stems';

/** Features of one sentence: hashes and values side by side, normalised. */
export interface Features {
  ids: Uint32Array;
  values: Float32Array;
}

/** Country and head of state are one side: "Pjöngjang", "Kim" and "der Norden" take each other's place in news. */
const SIDES: Record<string, string> = { NK: 'n', KIM: 'n', RU: 'r', PUTIN: 'r' };
/** What kinds of features weigh against each other; found by leaving articles out (`npm run train -- --explore`). */
const WEIGHT = {
  stem: 1,
  pair: 0.6,
  part: 0.35,
  concept: 0.9,
  role: 0.9,
  roleConcept: 0.5,
  figure: 0.8,
  conceptPair: 0.2,
};
/** Vectors are divided by this power of their squared length: ½ would make all equally long, less lets long sentences keep more. */
const NORM = 0.35;
/** Words shorter than this are no source of parts. */
const PART_MIN = 6;
const PART = 5;

/** FNV-1a, 32 bit. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

const sideOf = (mention: EntityMention) => SIDES[mention.name] ?? mention.name.toLowerCase();

/** The words with every entity replaced by its side (`§n liefert §r munition`), each with its place in the text. */
function wordsOf(reading: Reading): { word: string; at: number }[] {
  const { text } = reading;
  const words: { word: string; at: number }[] = [];
  const plain = (from: number, to: number) => {
    for (const found of text.slice(from, to).matchAll(/[\p{L}\p{Nd}]+/gu)) {
      words.push({ word: found[0], at: from + found.index });
    }
  };
  let at = 0;
  const spans = [...reading.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of spans) {
    if (span.start < at) continue;
    let end = span.end;
    while (end < text.length && /[\p{L}']/u.test(text[end] as string)) end++;
    plain(at, span.start);
    words.push({ word: `§${sideOf(span)}`, at: span.start });
    at = end;
  }
  plain(at, text.length);
  return words;
}

/** Function words say nothing alone; in pairs they are kept. */
const STOP = new Set(
  'der die das den dem des ein eine einen einem einer und oder in im an am auf zu zum zur von vom mit für bei nach aus um als auch sich es er sie ist sind war hat habe haben werde werden wird dass wie so nur noch the a an of to in on for with and or by at from as is are was were be been has have had that this it its his he they their'.split(
    ' ',
  ),
);

/** One feature where it stands; roles crossed with concepts stand where the entity does. */
interface Placed {
  id: number;
  value: number;
  at: number;
}

function placedFeatures(reading: Reading): Placed[] {
  const placed: Placed[] = [];
  const add = (name: string, value: number, at: number) => placed.push({ id: hash(name), value, at });
  let before = '';
  for (const { word, at } of wordsOf(reading)) {
    const entity = word[0] === '§';
    const stem = entity ? word : stemOf(word, reading.language);
    if (!entity && !STOP.has(word)) {
      add(`s:${stem}`, WEIGHT.stem, at);
      if (word.length >= PART_MIN) {
        const padded = `^${word}$`;
        for (let i = 0; i + PART <= padded.length; i++) add(`p:${padded.slice(i, i + PART)}`, WEIGHT.part, at);
      }
    }
    if (before) add(`b:${before} ${stem}`, WEIGHT.pair, at);
    before = stem;
  }
  for (const [concept, places] of reading.concepts) for (const at of places) add(`c:${concept}`, WEIGHT.concept, at);
  for (const mention of reading.entities) {
    const side = sideOf(mention);
    const { start } = mention;
    add(`e:${mention.name}`, WEIGHT.role * 0.6, start);
    add(`e:${side}`, WEIGHT.role, start);
    add(`r:${side}:${mention.role}`, WEIGHT.role, start);
  }
  for (const figure of reading.quantities) {
    if (figure.unit) add(`q:${figure.unit}`, WEIGHT.figure, figure.start);
    if (figure.value >= 1) add(`q:${figure.unit}:${Math.round(Math.log2(figure.value))}`, WEIGHT.figure, figure.start);
  }
  for (const date of reading.dates) {
    if (date.explicitYear) add(`d:${date.from.slice(0, 4)}`, WEIGHT.figure, date.start);
    if (date.precision !== 'year') add(`m:${date.from.slice(5, 7)}`, WEIGHT.figure, date.start);
  }
  return placed;
}

function bundle(reading: Reading, placed: Placed[], from: number, to: number): Features {
  const bag = new Map<number, number>();
  const add = (id: number, value: number) => {
    const known = bag.get(id);
    if (known === undefined || known < value) bag.set(id, value);
  };
  for (const { id, value, at } of placed) if (at >= from && at < to) add(id, value);
  const concepts = [...reading.concepts].filter(([, places]) => places.some((at) => at >= from && at < to));
  const sides = new Set(reading.entities.filter((one) => one.start >= from && one.start < to).map(sideOf));
  for (const side of sides) for (const [concept] of concepts) add(hash(`x:${side}:${concept}`), WEIGHT.roleConcept);
  const names = concepts.map(([name]) => name).sort();
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1)) add(hash(`y:${a}:${b}`), WEIGHT.conceptPair);
  });
  const ids = new Uint32Array(bag.size);
  const values = new Float32Array(bag.size);
  let square = 0;
  for (const value of bag.values()) square += value * value;
  const scale = (square || 1) ** -NORM;
  let i = 0;
  for (const [id, value] of bag) {
    ids[i] = id;
    values[i++] = value * scale;
  }
  return { ids, values };
}

/** The features of one sentence, their values normalised. */
export function featuresOf(reading: Reading): Features {
  return bundle(reading, placedFeatures(reading), 0, reading.text.length);
}

/** Segments shorter than this (characters) say nothing alone. */
const SEGMENT_MIN = 28;

/** Where clauses meet: punctuation and conjunctions. */
const JOINT =
  /[,;:()"„“”»«]+ ?| - | (?=(?:und|sowie|oder|während|aber|nachdem|weil|and|while|but|as well as|after|because) )/gu;

/** `[start, end)` of the clauses of a folded sentence and of each two neighbours. */
export function segmentsOf(text: string): [number, number][] {
  const cuts = [0];
  for (const found of text.matchAll(JOINT)) {
    const at = found.index + found[0].length;
    if (at - (cuts.at(-1) as number) >= SEGMENT_MIN && text.length - at >= SEGMENT_MIN) cuts.push(at);
  }
  cuts.push(text.length);
  const segments: [number, number][] = [];
  const parts = cuts.length - 1;
  if (parts < 2) return segments;
  for (let i = 0; i < parts; i++) {
    segments.push([cuts[i] as number, cuts[i + 1] as number]);
    if (parts > 2 && i + 2 <= parts) segments.push([cuts[i] as number, cuts[i + 2] as number]);
  }
  return segments;
}

/** The features of the whole sentence first, then of its clauses: a long sentence says several things. */
export function featuresOfParts(reading: Reading): Features[] {
  const placed = placedFeatures(reading);
  const whole = bundle(reading, placed, 0, reading.text.length);
  return [whole, ...segmentsOf(reading.text).map(([from, to]) => bundle(reading, placed, from, to))];
}

/** Stems, concepts and entities of a sentence or a part of it, for comparing with other sentences. */
export function sparseTerms(reading: Reading, from = 0, to = reading.text.length): Map<number, number> {
  const terms = new Map<number, number>();
  for (const { word, at } of wordsOf(reading)) {
    if (at < from || at >= to || STOP.has(word)) continue;
    if (word[0] === '§') terms.set(hash(`e:${word}`), 1);
    else terms.set(hash(`s:${stemOf(word, reading.language)}`), 1);
  }
  for (const [concept, places] of reading.concepts) {
    if (places.some((at) => at >= from && at < to)) terms.set(hash(`c:${concept}`), 0.8);
  }
  return terms;
}
