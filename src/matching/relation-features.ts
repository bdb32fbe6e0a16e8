/** A reading and a claim in, the features out that tell "says the same" from "says otherwise". */

import type { Claim, Quantity } from '../model/claim';
import { overlaps } from '../text/dates';
import { compatible, type QuantityMention } from '../text/quantities';
import type { Reading } from '../text/reading';
import { stemOf } from '../text/stems';
import type { Features } from './features';
import { claimTime, storedFrame } from './frames';
import { hash } from './hashing';

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

/** Does the sentence date the claim's event otherwise? null where it gives no date or the claim has no time. */
export function timeAgainst(reading: Reading, claim: Claim): boolean | null {
  const time = claimTime(claim);
  if (!time || !reading.dates.length) return null;
  return !reading.dates.some((date) => overlaps(date.from, date.to, time.from, time.to));
}

/** A negation this near to a word of the frame (characters) speaks about it. */
const NEAR = 32;

/** Does a negation stand near what the claim says happened? */
function negatesFrame(reading: Reading, id: string): boolean {
  const names = storedFrame(id)?.needs.flatMap((group) => group.names) ?? [];
  const places = names.flatMap((name) => reading.concepts.get(name) ?? []);
  return reading.negations.some((at) => places.some((place) => Math.abs(place - at) < NEAR && place !== at));
}

/** Words around a negation say what is negated. */
const AROUND = 3;

/** Features: cues common to all claims, words as such, and words crossed with the claim. */
export function relationFeatures(reading: Reading, claim: Claim): Features {
  const bag = new Map<number, number>();
  const add = (name: string, value: number) => bag.set(hash(name), value);
  const kind = claim.polarity;
  if (reading.negations.length) add(`neg:${kind}`, 1);
  if (reading.negations.length > 1) add('neg2', 1);
  if (negatesFrame(reading, claim.id)) {
    add(`negframe:${kind}`, 1.5);
    add(`negframe:${claim.id}`, 1);
  }
  if (reading.contrast) add('contrast', 1);
  if (reading.contrast && reading.negations.length) add('contrast+neg', 1);
  for (const cue of [
    'DENY',
    'CONFIRM',
    'FAILED',
    'SUCCESS',
    'STALL',
    'BETTER',
    'UNLIKELY',
    'REJECT',
    'NOARMS',
    'CANCEL',
    'WRONGCLAIM',
    'OBJECT',
  ]) {
    if (reading.concepts.has(cue)) {
      add(`cue:${cue}:${kind}`, 1);
      add(`cue:${cue}:${claim.id}`, 1);
    }
  }
  const figure = figureAgainst(reading, claim);
  if (figure !== null) add(`figure:${figure}`, 2);
  const time = timeAgainst(reading, claim);
  if (time !== null) add(`time:${time}`, 1);
  if (time && reading.contrast) add('time+contrast', 1);
  const words = reading.text.match(/[\p{L}\p{Nd}']+/gu) ?? [];
  const stems = words.map((word) => stemOf(word, reading.language));
  stems.forEach((stem, i) => {
    add(`w:${stem}`, 0.5);
    add(`w:${claim.id}:${stem}`, 0.35);
    if (i) add(`b:${stems[i - 1]} ${stem}`, 0.4);
    if (/^(nicht|kein|keine|keinen|keiner|nie|niemals|not|no|never|weder|ohne|n't)/.test(stem)) {
      for (let j = i + 1; j <= i + AROUND && j < stems.length; j++) add(`n:${stems[j]}`, 0.5);
    }
  });
  for (const concept of reading.concepts.keys()) add(`c:${claim.id}:${concept}`, 0.35);
  return {
    ids: Uint32Array.from(bag.keys()),
    values: Float32Array.from(bag.values()),
  };
}
