/**
 * Matches of one article in, findings under the ids of whole claims out.
 *
 * Some statements were two in one ("Putin visits North Korea for two days") and are two claims now. Who labelled
 * sentences by the undivided statements knows only the first id: `assets/matching/compounds.json` names it for each
 * part that was split off, because a part is a sentence's way of saying the whole. A part is told under the whole's id
 * with its own in `part`; of several findings for one sentence and claim the best is kept: a verdict before `related`,
 * then the higher score.
 */

import compounds from '../../assets/matching/compounds.json';
import type { Match, Relation } from '../model/finding';

export interface WholeFinding {
  index: number;
  claim: string;
  /** The part that was matched, where it was not the whole itself. */
  part?: string;
  relation: Relation;
  score: number;
  match: Match;
}

const whole: Record<string, string> = compounds;

/** The claim that this one was split off from; itself where it was not. */
export const wholeOf = (id: string): string => whole[id] ?? id;

const isVerdict = (relation: Relation) => relation !== 'related';

function better(one: WholeFinding, other: WholeFinding): boolean {
  if (isVerdict(one.relation) !== isVerdict(other.relation)) return isVerdict(one.relation);
  return one.score > other.score;
}

/** In the order of the matches. */
export function wholeFindings(matches: Match[]): WholeFinding[] {
  const found = new Map<string, WholeFinding>();
  for (const match of matches) {
    const claim = wholeOf(match.claim);
    const one: WholeFinding = {
      index: match.sentence,
      claim,
      ...(claim === match.claim ? {} : { part: match.claim }),
      relation: match.relation,
      score: match.score,
      match,
    };
    const key = `${one.index} ${claim}`;
    const old = found.get(key);
    if (!old || better(one, old)) found.set(key, one);
  }
  return [...found.values()];
}
