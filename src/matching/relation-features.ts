/** A reading and a claim in, the features out that tell "says the same" from "says otherwise". */

import type { Claim, Quantity } from '../model/claim';
import { compatible, type QuantityMention } from '../text/quantities';
import type { Reading } from '../text/reading';
import { stemOf } from '../text/stems';
import type { Features } from './features';
import { storedFrame, timeOf } from './frames';
import { hash, mix } from './hashing';

/** A bare number ("nur auf etwa 6.700") can mean the claim's unit if it is at most this many times larger or smaller. */
const SAME_SIZE = 30;

/** The sentence's figure in the claim's unit; a number without any unit where it is of the claim's size. */
export function figureIn(reading: Reading, quantity: Quantity): QuantityMention | undefined {
  const exact = reading.quantities.find((figure) => figure.unit === quantity.unit && !figure.vague);
  if (exact) return exact;
  return reading.quantities.find((figure) => {
    const ratio = figure.value / quantity.value;
    return !figure.unit && !figure.vague && figure.value >= 4 && ratio < SAME_SIZE && ratio > 1 / SAME_SIZE;
  });
}

/** Does the sentence give another figure in the claim's unit? null where it gives none. */
export function figureAgainst(reading: Reading, claim: Claim): boolean | null {
  const figure = claim.quantity && figureIn(reading, claim.quantity);
  if (!claim.quantity || !figure) return null;
  return !compatible({ ...figure, unit: claim.quantity.unit }, claim.quantity);
}

/** A negation this near to a word of the frame (characters) speaks about it. */
const NEAR = 32;

/** Negations that speak against the claim: not those in the words for what the claim itself says ("nicht klar"). */
function negationsOf(reading: Reading, names: string[]): number[] {
  return reading.negations.filter((at) => !reading.wordedNegations.get(at)?.some((name) => names.includes(name)));
}

/** Does a negation stand near what the claim says happened? */
function negatesFrame(reading: Reading, negations: number[], names: string[]): boolean {
  const places = names.flatMap((name) => reading.concepts.get(name) ?? []);
  return negations.some((at) => places.some((place) => Math.abs(place - at) < NEAR && place !== at));
}

/** Words around a negation say what is negated. */
const AROUND = 3;
const NEGATION = /^(?:nicht|kein|keine|keinen|keiner|nie|niemals|not|no|never|weder|ohne|n't)/;
/** Cues that turn what is said around. */
const CUES = 'DENY CONFIRM FAILED SUCCESS STALL BETTER UNLIKELY REJECT NOARMS CANCEL WRONGCLAIM OBJECT'.split(' ');
/** What a word, two words, a word beside a negation, a word crossed with the claim and a concept crossed with it weigh. */
const VALUE = { word: 0.5, pair: 0.4, negated: 0.5, claimWord: 0.35, claimConcept: 0.35 };

interface Words {
  /** Hashes of stems, each once. */
  stems: number[];
  /** Features that are the same for all claims. */
  common: { id: number; value: number }[];
}

const remembered = new WeakMap<Reading, Words>();

/** The words of a sentence, read once however many claims it is held against. */
function wordsOf(reading: Reading): Words {
  const known = remembered.get(reading);
  if (known) return known;
  const common = new Map<number, number>();
  const words = (reading.text.match(/[\p{L}\p{Nd}']+/gu) ?? []).map((word) => {
    const stem = stemOf(word, reading.language);
    return { id: hash(`w:${stem}`), negation: NEGATION.test(stem) };
  });
  words.forEach(({ id, negation }, i) => {
    common.set(id, VALUE.word);
    if (i) common.set(mix((words[i - 1] as { id: number }).id, id), VALUE.pair);
    if (!negation) return;
    for (const next of words.slice(i + 1, i + 1 + AROUND)) common.set(mix(NEGATED, next.id), VALUE.negated);
  });
  const read = {
    stems: [...new Set(words.map(({ id }) => id))],
    common: [...common].map(([id, value]) => ({ id, value })),
  };
  remembered.set(reading, read);
  return read;
}

const NEGATED = hash('negated');
const CONCEPT = hash('concept');

/** Features: cues common to all claims, words as such, and words crossed with the claim. */
export function relationFeatures(reading: Reading, claim: Claim): Features {
  const ids: number[] = [];
  const values: number[] = [];
  const push = (id: number, value: number) => {
    ids.push(id);
    values.push(value);
  };
  const add = (name: string, value: number) => push(hash(name), value);
  const kind = claim.polarity;
  const names = storedFrame(claim.id)?.needs.flatMap((group) => group.names) ?? [];
  const negations = negationsOf(reading, names);
  if (negations.length) add(`neg:${kind}`, 1);
  if (negations.length > 1) add('neg2', 1);
  if (negatesFrame(reading, negations, names)) {
    add(`negframe:${kind}`, 1.5);
    add(`negframe:${claim.id}`, 1);
  }
  if (reading.contrast) add('contrast', 1);
  if (reading.contrast && negations.length) add('contrast+neg', 1);
  for (const cue of CUES) {
    if (!reading.concepts.has(cue)) continue;
    add(`cue:${cue}:${kind}`, 1);
    add(`cue:${cue}:${claim.id}`, 1);
  }
  const figure = figureAgainst(reading, claim);
  if (figure !== null) add(`figure:${figure}`, 2);
  const time = timeOf(reading, claim);
  if (time !== 'none') add(`time:${time === 'other'}`, 1);
  if (time === 'other' && reading.contrast) add('time+contrast', 1);
  const words = wordsOf(reading);
  const own = hash(claim.id);
  for (const { id, value } of words.common) push(id, value);
  for (const stem of words.stems) push(mix(own, stem), VALUE.claimWord);
  for (const concept of reading.concepts.keys()) push(mix(mix(CONCEPT, own), hash(concept)), VALUE.claimConcept);
  return { ids: Uint32Array.from(ids), values: Float32Array.from(values) };
}
