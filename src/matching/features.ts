/** A reading in, the hashed features out by which the paraphrase model knows it: stems, their pairs, word parts, concepts, roles. */

import type { EntityMention, Reading } from '../text/reading';
import { stemOf } from '../text/stems';

/** Features of one sentence: hashes and values side by side, values of length one together. */
export interface Features {
  ids: Uint32Array;
  values: Float32Array;
}

/** Country and head of state are one side: "Pjöngjang", "Kim" and "der Norden" take each other's place in news. */
const SIDES: Record<string, string> = { NK: 'n', KIM: 'n', RU: 'r', PUTIN: 'r' };
/** What kinds of features weigh against each other; found by leaving articles out (`npm run train -- --explore`). */
const WEIGHT = { stem: 1, pair: 0.6, part: 0.35, concept: 0.9, role: 0.9, roleConcept: 0.5, figure: 0.8 };
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

/** The words with every entity replaced by its side, e.g. `§n liefert §r munition`. */
function wordsOf(reading: Reading): string[] {
  const { text } = reading;
  let out = '';
  let at = 0;
  const spans = [...reading.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of spans) {
    if (span.start < at) continue;
    let end = span.end;
    while (end < text.length && /[\p{L}']/u.test(text[end] as string)) end++;
    out += `${text.slice(at, span.start)} §${sideOf(span)} `;
    at = end;
  }
  out += text.slice(at);
  return out.match(/[§\p{L}\p{Nd}]+/gu) ?? [];
}

/** Function words say nothing alone; in pairs they are kept. */
const STOP = new Set(
  'der die das den dem des ein eine einen einem einer und oder in im an am auf zu zum zur von vom mit für bei nach aus um als auch sich es er sie ist sind war hat habe haben werde werden wird dass wie so nur noch the a an of to in on for with and or by at from as is are was were be been has have had that this it its his he they their'.split(
    ' ',
  ),
);

/** The features of one sentence, their values normalised to length one. */
export function featuresOf(reading: Reading): Features {
  const bag = new Map<number, number>();
  const add = (name: string, value: number) => {
    const id = hash(name);
    const known = bag.get(id);
    if (known === undefined || known < value) bag.set(id, value);
  };
  let before = '';
  for (const word of wordsOf(reading)) {
    const entity = word[0] === '§';
    const stem = entity ? word : stemOf(word, reading.language);
    if (!entity && !STOP.has(word)) {
      add(`s:${stem}`, WEIGHT.stem);
      if (word.length >= PART_MIN) {
        const padded = `^${word}$`;
        for (let i = 0; i + PART <= padded.length; i++) add(`p:${padded.slice(i, i + PART)}`, WEIGHT.part);
      }
    }
    if (before) add(`b:${before} ${stem}`, WEIGHT.pair);
    before = stem;
  }
  for (const concept of reading.concepts.keys()) add(`c:${concept}`, WEIGHT.concept);
  for (const mention of reading.entities) {
    const side = sideOf(mention);
    add(`e:${mention.name}`, WEIGHT.role * 0.6);
    add(`e:${side}`, WEIGHT.role);
    add(`r:${side}:${mention.role}`, WEIGHT.role);
    for (const concept of reading.concepts.keys()) add(`x:${side}:${concept}`, WEIGHT.roleConcept);
  }
  for (const figure of reading.quantities) {
    if (figure.unit) add(`q:${figure.unit}`, WEIGHT.figure);
    if (figure.value >= 1) add(`q:${figure.unit}:${Math.round(Math.log2(figure.value))}`, WEIGHT.figure);
  }
  for (const date of reading.dates) {
    if (date.explicitYear) add(`d:${date.from.slice(0, 4)}`, WEIGHT.figure);
    if (date.precision !== 'year') add(`m:${date.from.slice(5, 7)}`, WEIGHT.figure);
  }
  const ids = new Uint32Array(bag.size);
  const values = new Float32Array(bag.size);
  let square = 0;
  for (const value of bag.values()) square += value * value;
  const scale = 1 / Math.sqrt(square || 1);
  let i = 0;
  for (const [id, value] of bag) {
    ids[i] = id;
    values[i++] = value * scale;
  }
  return { ids, values };
}
