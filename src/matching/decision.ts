/** What both signals say about a sentence and a claim in, how sure a verdict is out. */

import type { Claim } from '../model/claim';
import type { ArticleContext } from './context';
import { type Agreement, claimTime } from './frames';

/** Names of the inputs, in the order of the stored coefficients. */
export const INPUTS = [
  'constant',
  'logit',
  'logitHigh',
  'margin',
  'share',
  'full',
  'missing',
  'inherited',
  'turned',
  'forbidden',
  'timeSame',
  'timeOther',
  'topicality',
  'bare',
  'early',
  'late',
  'logit*share',
] as const;

/** Coefficients of the decision and its two thresholds (probabilities). */
export interface StoredDecision {
  coefficients: number[];
  verdict: number;
  related: number;
}

/** Set by hand; `npm run train` replaces them by fitted ones. */
export const HAND_DECISION: StoredDecision = {
  coefficients: [-1.2, 1, 0, 0.1, 3, 0.5, -0.8, -0.1, -1.2, -3, 0.4, -0.6, 0, -0.3, -2, -0.3, 0],
  verdict: 0.7,
  related: 0.2,
};

const DAY = 86_400_000;
/** An event can be announced this long ahead. */
const AHEAD = 45;
/** News of an event: later articles look back on it. */
const BEHIND = 120;

/** Days from the claim's time to the article's: negative before it begins, positive after it ends, 0 in between or unknown. */
function daysOff(claim: Claim, published: string | undefined): number {
  const time = claimTime(claim);
  if (!time || !published) return 0;
  const at = Date.parse(published.slice(0, 10));
  const from = Date.parse(time.from);
  const to = Date.parse(time.to);
  if (Number.isNaN(at)) return 0;
  return at < from ? (at - from) / DAY : at > to ? (at - to) / DAY : 0;
}

export interface Signals {
  logit: number;
  /** Distance to the best other claim's logit. */
  margin: number;
  agreement: Agreement;
  claim: Claim;
  context: ArticleContext;
}

/** The inputs of the decision as numbers. */
export function inputsOf({ logit, margin, agreement, claim, context }: Signals): number[] {
  const off = daysOff(claim, context.published);
  const bounded = Math.max(-6, Math.min(6, logit));
  return [
    1,
    bounded,
    Math.max(0, bounded - 1),
    Math.max(-3, Math.min(3, margin)),
    agreement.share,
    agreement.missing === 0 ? 1 : 0,
    Math.min(2, agreement.missing),
    agreement.inherited,
    agreement.turned ? 1 : 0,
    agreement.forbidden ? 1 : 0,
    agreement.time === 'same' ? 1 : 0,
    agreement.time === 'other' ? 1 : 0,
    context.topicality,
    context.gate === 'bare' ? 1 : 0,
    off < -AHEAD ? 1 : 0,
    off > BEHIND ? 1 : 0,
    bounded * (agreement.share - 0.7),
  ];
}

/** The probability that the sentence says (or denies) the claim. */
export function probability(inputs: number[], decision: StoredDecision): number {
  let z = 0;
  inputs.forEach((value, i) => {
    z += value * (decision.coefficients[i] ?? 0);
  });
  return 1 / (1 + Math.exp(-z));
}
