/** A weighed candidate in, the reasons a reader understands out (message keys `reason_*`). */

import type { Bilingual, Quantity } from '../model/claim';
import type { Reason, Relation } from '../model/finding';
import type { Candidate } from './candidates';
import type { Judged } from './relation';

const NUMBERS = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-US') };

/** A figure in both languages' digits; the unit follows as its own message. */
const digits = ({ value }: Quantity): Bilingual => ({
  de: NUMBERS.de.format(value),
  en: NUMBERS.en.format(value),
});

/** Why this match is what it is, most important first. */
export function reasonsOf(candidate: Candidate, relation: Relation, judged: Judged): Reason[] {
  const reasons: Reason[] = [];
  const { claim, reading } = candidate;
  if (relation === 'corroborates') reasons.push({ key: 'both_say', values: [claim.statement] });
  else if (relation === 'conflicts') reasons.push({ key: 'says_otherwise', values: [claim.statement] });
  else reasons.push({ key: 'same_subject', values: [claim.statement] });
  const { figure } = judged;
  if (figure && (relation !== 'corroborates' || figure.otherDate)) {
    const key = figure.otherDate ? 'figure_of_other_date' : 'figure_differs';
    reasons.push({ key, values: [digits(figure.said), digits(figure.claimed)] });
  } else if (relation === 'conflicts') {
    reasons.push({ key: reading.concepts.has('DENY') || reading.negations.length ? 'denied' : 'contrary', values: [] });
  }
  if (candidate.inherited) reasons.push({ key: 'actors_from_context', values: [] });
  if (reading.hedge) reasons.push({ key: 'hedged', values: [reading.hedge] });
  return reasons;
}
