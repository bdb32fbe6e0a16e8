/** What both signals say about a sentence and a claim in, how sure a verdict is out. */

import type { Claim } from '../model/claim';
import type { Reading } from '../text/reading';
import type { ArticleContext } from './context';
import { type Agreement, claimTime } from './frames';
import { figureAgainst } from './relation-features';

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
  'whole',
  'previous',
  'near1',
  'near3',
  'nearWhole',
  'nearMargin',
  'against',
  'share*near',
  'sameUnit',
  'denied',
  'contrast',
  'denied*logit',
  'title',
  'elsewhere',
  'partMargin',
  'rank',
  'question',
  'otherwise',
  'otherwiseHigh',
  'figureOther',
  'figureSame',
  'timeOther*contrast',
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
  /** Of the best clause or the whole sentence. */
  logit: number;
  /** Of the whole sentence. */
  whole: number;
  /** Of the sentence before. */
  previous: number;
  /** Best logit of a claim that stands against this one. */
  against: number;
  /** Similarity of the nearest paraphrase, the mean of three, the same for the whole sentence, the lead over other claims. */
  near1: number;
  near3: number;
  nearWhole: number;
  nearMargin: number;
  /** Distance to the best other claim's logit: of all parts, and within the part that speaks most of this claim. */
  margin: number;
  partMargin: number;
  /** So many claims are likelier in the whole sentence. */
  rank: number;
  /** Of the title, and the best of the article's other sentences. */
  title: number;
  elsewhere: number;
  /** Logit of the relation model: positive where the sentence says otherwise. */
  otherwise: number;
  agreement: Agreement;
  reading: Reading;
  claim: Claim;
  context: ArticleContext;
}

/** Logits beyond this say no more. */
const MOST = 6;
/** Ranks beyond this say no more. */
const MOST_RANK = 10;
const bound = (value: number, most = MOST) => Math.max(-most, Math.min(most, value));

/** The inputs of the decision as numbers. */
export function inputsOf(signals: Signals): number[] {
  const { agreement, claim, context, reading } = signals;
  const off = daysOff(claim, context.published);
  const logit = bound(signals.logit);
  const figure = figureAgainst(reading, claim);
  const denied = reading.concepts.has('DENY') || reading.negations.length ? 1 : 0;
  return [
    1,
    logit,
    Math.max(0, logit - 1),
    bound(signals.margin, 3),
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
    logit * (agreement.share - 0.7),
    bound(signals.whole),
    bound(signals.previous),
    signals.near1,
    signals.near3,
    signals.nearWhole,
    signals.nearMargin,
    Math.max(-1, bound(signals.against)),
    // A frame says little where its words are common to many claims; together with a near paraphrase it says more.
    agreement.share * signals.near1,
    // A figure in the claim's own unit is about the claim even where the words differ.
    claim.quantity && reading.quantities.some((figure) => figure.unit === claim.quantity?.unit) ? 1 : 0,
    // Who denies a claim says it in fewer of its words.
    denied,
    reading.contrast ? 1 : 0,
    denied * logit,
    bound(signals.title),
    bound(signals.elsewhere),
    bound(signals.partMargin),
    Math.min(MOST_RANK, signals.rank),
    reading.question ? 1 : 0,
    bound(signals.otherwise),
    Math.max(0, bound(signals.otherwise)),
    figure === true ? 1 : 0,
    figure === false ? 1 : 0,
    reading.contrast && agreement.time === 'other' ? 1 : 0,
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
