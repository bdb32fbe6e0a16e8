/** Slots of made-up claims in, articles of sentences out: few of them say a claim in other words, the rest resemble some. */

import words from '../../../assets/synthetic/words.json';
import { form, partsOf, type Slots, slotsFrom } from '../../../src/cli/synthetic-claims';
import { randomFrom } from '../../../src/matching/training/fit';

export interface BenchSentence {
  text: string;
  /** The number of the claim it says, −1 for none. */
  claim: number;
}

/** Sentences of an article, and how many of them say a claim. */
const SENTENCES = 60;
const TRUE = 10;

/** How often each thing happens to a paraphrase. */
const CHANCE = {
  otherVerb: 0.7,
  otherActor: 0.5,
  otherForm: 0.5,
  otherWord: 0.4,
  dropped: 0.5,
  filler: 0.6,
  clause: 0.5,
};

/** A sentence about these slots in other words: parts dropped, forms bent, words put in, another claim's words behind. */
function paraphrase(slots: Slots, other: Slots, random: () => number): string {
  const happens = (chance: number) => random() < chance;
  const pick = (kind: 'actor' | 'verb' | 'second'): number => {
    if (kind === 'verb') return happens(CHANCE.otherVerb) ? 1 + Math.floor(random() * 2) : 0;
    if (kind === 'actor') return happens(CHANCE.otherActor) ? 1 : 0;
    return happens(CHANCE.otherWord) ? 2 : happens(CHANCE.otherForm) ? 1 : 0;
  };
  const { actor, verb, thing, where, person, time, amount, reason } = partsOf(slots, 'de', pick);
  const said = [actor, verb, thing];
  // What the claim itself does not say ought not to be said here either.
  const more = [
    [where, reason, time],
    [where, person, amount, time],
    [where, amount, reason],
    [person, time, reason],
  ][slots.order] as string[];
  for (const part of more) if (!happens(CHANCE.dropped)) said.splice(Math.floor(random() * (said.length + 1)), 0, part);
  if (happens(CHANCE.filler)) said.splice(1, 0, form(words.fillers[Math.floor(random() * words.fillers.length)], 'de'));
  let text = said.join(' ');
  if (happens(CHANCE.clause)) {
    const far = partsOf(other, 'de', pick);
    text += `, während ${far.actor} ${far.thing} ${far.verb}`;
  }
  return `${text}.`;
}

/** Articles with their answers, reproducible by seed. */
export function articlesOf(claims: Slots[], count: number, seed: number): BenchSentence[][] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: SENTENCES }, (_, i) => {
      const other = slotsFrom(random);
      if (i % (SENTENCES / TRUE) !== 0) return { text: paraphrase(slotsFrom(random), other, random), claim: -1 };
      const claim = Math.floor(random() * claims.length);
      return { text: paraphrase(claims[claim] as Slots, other, random), claim };
    }),
  );
}
