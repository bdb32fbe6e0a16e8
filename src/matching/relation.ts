/** A sentence that speaks about a claim in, whether it says the same or otherwise out. */

import type { Claim, Quantity } from '../model/claim';
import type { Match, Relation } from '../model/finding';
import { endOf, startOf } from '../text/dates';
import { compatible } from '../text/quantities';
import type { Reading } from '../text/reading';
import type { ArticleContext } from './context';
import type { LinearModel } from './linear';
import { figureIn, relationFeatures } from './relation-features';

export interface Judged {
  relation: Relation;
  /** Probability that the sentence says otherwise. */
  otherwise: number;
  figure?: Match['figure'];
}

/** Above this probability the sentence says otherwise. */
const OTHERWISE = 0.45;
/** A claim in conflict is meant from this logit on, and moves the judgement by this much. */
const AGAINST = 0;
const AGAINST_BONUS = 2.5;
const DAY = 86_400_000;
/** Values of counts that grow: an article this many days off speaks of another state of things. */
const SAME_AS_OF = 45;

/** The sentence's own figure in the claim's unit, its date, and whether that date is another one than the claim's. */
function figureOf(reading: Reading, claim: Claim, context: ArticleContext): Match['figure'] | undefined {
  const { quantity } = claim;
  if (!quantity) return undefined;
  const said = figureIn(reading, quantity);
  if (!said) return undefined;
  const dated = reading.dates.find((date) => !date.since && date.precision !== 'year');
  const asOf = dated?.to ?? context.published?.slice(0, 10);
  const plain: Quantity = { value: said.value, unit: quantity.unit, comparator: said.comparator };
  let otherDate = false;
  if (claim.asOf && asOf) {
    const from = Date.parse(startOf(claim.asOf)) - SAME_AS_OF * DAY;
    const to = Date.parse(endOf(claim.asOf)) + SAME_AS_OF * DAY;
    const at = Date.parse(asOf);
    otherDate = at < from || at > to;
  }
  return { said: plain, claimed: quantity, ...(asOf ? { asOf } : {}), otherDate };
}

/** Who does not deny something lets it stand: "niemand bestreitet", "did not deny". */
const NOT_DENIED =
  /(?:^|[^\p{L}])(?:niemand|keiner|nobody|no one) (?:\p{L}+ ){0,2}(?:bestreit|bestritt|dementier|leugne|den(?:y|ies|ied)(?!\p{L})|dispute)|(?:^|[^\p{L}])(?:nicht (?:mehr )?(?:bestritten|geleugnet)|(?:not|n't|never) (?:deny|denied|dispute|disputed))(?!\p{L})/u;
/** It moves the judgement by this much. */
const NOT_DENIED_BONUS = 3;

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** How surely a sentence says otherwise than a claim, as a logit. `model` is the relation model with its single column. */
export function relationOf(reading: Reading, claim: Claim, model: LinearModel | null): number {
  return model ? (model.logits(relationFeatures(reading, claim))[0] as number) : byCues(reading, claim);
}

/** Judges one sentence against one claim, `otherwise` being `relationOf` them. */
export function judge(
  reading: Reading,
  { claim, against, otherwise: logit }: { claim: Claim; against: number; otherwise: number },
  context: ArticleContext,
): Judged {
  const figure = figureOf(reading, claim, context);
  const otherFigure = figure ? !compatible(figure.said, figure.claimed) : false;
  // Who says what a claim in conflict with this one says, says otherwise here.
  const undenied = NOT_DENIED.test(reading.text) ? NOT_DENIED_BONUS : 0;
  const otherwise = sigmoid(logit - undenied + (against > AGAINST && claim.polarity === 'affirms' ? AGAINST_BONUS : 0));
  if (figure && otherFigure) {
    return { relation: figure.otherDate ? 'related' : 'conflicts', otherwise: Math.max(otherwise, 0.8), figure };
  }
  return {
    relation: otherwise > OTHERWISE ? 'conflicts' : 'corroborates',
    otherwise,
    ...(figure ? { figure } : {}),
  };
}

/** Without a model: denial and negation turn an affirmation, confirmation turns a denial. */
function byCues(reading: Reading, claim: Claim): number {
  const denied = reading.concepts.has('DENY') || reading.negations.length % 2 === 1;
  return (claim.polarity === 'affirms') === denied ? 1 : -1;
}
