/**
 * What was found in one sentence in, the same out without verdicts that merely follow from another one.
 *
 * "That makes 260 000 tons" says that weapons were delivered only through what stood before. Beside the finding about
 * the tons a second one about deliveries tells the reader nothing, and often nobody in the sentence said it.
 */

import type { Claim } from '../model/claim';
import type { Relation } from '../model/finding';
import type { Candidate } from './candidates';
import type { Judged } from './relation';

/** A candidate with its score (probability) and what it is told as. */
export interface Weighed {
  candidate: Candidate;
  judged: Judged;
  score: number;
  relation: Relation;
}

/** So many sides taken over from the surroundings: the sentence names neither. */
const BOTH_SIDES = 2;

/** Does the sentence itself say what the claim says, not only its surroundings? */
const saidItself = ({ missing, inherited }: Candidate) => missing === 0 && inherited < BOTH_SIDES;

const isPartOf = (part: Claim, whole: Claim) =>
  part.links.some((link) => link.kind === 'part-of' && link.to === whole.id);

/** Lowers a verdict about a whole to `related` where one of its parts is surer and the sentence does not say the whole. */
export function withoutImplied(found: Weighed[]): Weighed[] {
  const verdicts = found.filter(({ relation }) => relation !== 'related');
  const implied = (one: Weighed) =>
    verdicts.some(({ score, candidate: { claim } }) => score > one.score && isPartOf(claim, one.candidate.claim));
  return found.map((one) =>
    one.relation !== 'related' && !saidItself(one.candidate) && implied(one) ? { ...one, relation: 'related' } : one,
  );
}
