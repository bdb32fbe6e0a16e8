/** A reading in, the hashed features out by which the models know it: stems, their pairs, word parts, concepts, roles. */

import type { Reading } from '../text/reading';
import { hash, mix, ScratchSet } from './hashing';
import { sideOf, wordsOf } from './words';

/** Features of one sentence: hashes and values side by side. */
export interface Features {
  ids: Uint32Array;
  values: Float32Array;
}

/** What kinds of features weigh against each other; found by leaving articles out. */
const WEIGHT = {
  stem: 1,
  pair: 0.6,
  part: 0.35,
  concept: 0.9,
  entity: 0.54,
  role: 0.9,
  roleConcept: 0.5,
  conceptPair: 0.2,
  figure: 0.8,
};
/** Vectors are divided by this power of their squared length: ½ would make all equally long, less lets long ones keep more. */
const NORM = 0.35;
/** In the nearest paraphrases a concept weighs this much against a stem. */
const CONCEPT_TERM = 0.8;

interface Placed {
  id: number;
  value: number;
  at: number;
}

/** Everything features are made of, each with its place, so that clauses can be cut out. */
export interface Prepared {
  length: number;
  placed: Placed[];
  concepts: { id: number; places: number[] }[];
  sides: { id: number; at: number }[];
  /** Stems, concepts and sides alone, for comparing with other sentences. */
  terms: Placed[];
}

const conceptHashes = new Map<string, number>();
function conceptHash(name: string): number {
  let id = conceptHashes.get(name);
  if (id === undefined) {
    id = hash(`c:${name}`);
    conceptHashes.set(name, id);
  }
  return id;
}

/** Reads features and their places off a sentence once. */
export function prepare(reading: Reading): Prepared {
  const placed: Placed[] = [];
  const terms: Placed[] = [];
  const add = (id: number, value: number, at: number) => placed.push({ id, value, at });
  let before = 0;
  for (const { form, at } of wordsOf(reading)) {
    if (!form.stop) terms.push({ id: form.stem, value: 1, at });
    if (!form.entity && !form.stop) {
      add(form.stem, WEIGHT.stem, at);
      for (const part of form.parts) add(part, WEIGHT.part, at);
    }
    if (before) add(mix(before, form.stem), WEIGHT.pair, at);
    before = form.stem;
  }
  const concepts: Prepared['concepts'] = [];
  for (const [name, places] of reading.concepts) {
    const id = conceptHash(name);
    concepts.push({ id, places });
    for (const at of places) {
      add(id, WEIGHT.concept, at);
      terms.push({ id, value: CONCEPT_TERM, at });
    }
  }
  concepts.sort((a, b) => a.id - b.id);
  const sides: Prepared['sides'] = [];
  for (const mention of reading.entities) {
    const side = hash(`e:${sideOf(mention)}`);
    sides.push({ id: side, at: mention.start });
    add(hash(`n:${mention.name}`), WEIGHT.entity, mention.start);
    add(side, WEIGHT.role, mention.start);
    add(mix(side, hash(`r:${mention.role}`)), WEIGHT.role, mention.start);
  }
  for (const figure of reading.quantities) {
    if (figure.unit) add(hash(`q:${figure.unit}`), WEIGHT.figure, figure.start);
    if (figure.value >= 1) {
      add(hash(`q:${figure.unit}:${Math.round(Math.log2(figure.value))}`), WEIGHT.figure, figure.start);
    }
  }
  for (const date of reading.dates) {
    if (date.explicitYear) add(hash(`d:${date.from.slice(0, 4)}`), WEIGHT.figure, date.start);
    if (date.precision !== 'year') add(hash(`m:${date.from.slice(5, 7)}`), WEIGHT.figure, date.start);
  }
  return { length: reading.text.length, placed, concepts, sides, terms };
}

const scratch = new ScratchSet();

/** The features of the part `[from, to)`. */
function bundle({ placed, concepts, sides }: Prepared, from: number, to: number): Features {
  const ids: number[] = [];
  const values: number[] = [];
  let square = 0;
  const push = (id: number, value: number) => {
    ids.push(id);
    values.push(value);
    square += value * value;
  };
  scratch.clear();
  for (const { id, value, at } of placed) if (at >= from && at < to && scratch.add(id)) push(id, value);
  const here: number[] = [];
  for (const { id, places } of concepts) if (places.some((at) => at >= from && at < to)) here.push(id);
  const seen = new Set<number>();
  for (const { id, at } of sides) {
    if (at < from || at >= to || seen.has(id)) continue;
    seen.add(id);
    for (const concept of here) push(mix(id, concept), WEIGHT.roleConcept);
  }
  for (let i = 0; i < here.length; i++) {
    for (let j = i + 1; j < here.length; j++) {
      push(mix(here[i] as number, here[j] as number), WEIGHT.conceptPair);
    }
  }
  const scale = (square || 1) ** -NORM;
  return { ids: Uint32Array.from(ids), values: Float32Array.from(values, (value) => value * scale) };
}

/** The features of one sentence, their values normalised. */
export function featuresOf(reading: Reading): Features {
  return bundle(prepare(reading), 0, reading.text.length);
}

/** Clauses shorter than this (characters) say nothing alone; no more than so many parts are looked at. */
const SEGMENT_MIN = 28;
const SEGMENTS = 7;

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
  for (let i = 0; i < parts; i++) segments.push([cuts[i] as number, cuts[i + 1] as number]);
  if (parts > 2) for (let i = 0; i + 2 <= parts; i++) segments.push([cuts[i] as number, cuts[i + 2] as number]);
  return segments.slice(0, SEGMENTS);
}

/** The features of the whole sentence first, then of its clauses: a long sentence says several things. */
export function featuresOfParts(prepared: Prepared, segments: [number, number][]): Features[] {
  return [bundle(prepared, 0, prepared.length), ...segments.map(([from, to]) => bundle(prepared, from, to))];
}
