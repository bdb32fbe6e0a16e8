/** Claims and labelled articles in, all weights of the matcher out. */

import type { Claim } from '../../model/claim';
import { HAND_DECISION, INPUTS, probability, type StoredDecision } from '../decision';
import type { Weights } from '../index';
import { Neighbours } from '../neighbours';
import { fitDecision, thresholdFor } from './decide';
import { articleExamples, claimExamples, type LabelledArticle, relationExamples } from './examples';
import { fitColumns } from './fit';
import { heldOut } from './heldout';
import { store } from './store';

/** Settings found by leaving articles out. */
export const PARAPHRASE = {
  epochs: 8,
  step: 0.5,
  positiveWeight: 2,
  minCount: 2,
  decay: 1e-5,
  keep: 0.05,
  prune: { after: 6, keep: 0.5 },
};
export const RELATION = {
  epochs: 11,
  step: 0.3,
  positiveWeight: 3,
  minCount: 2,
  decay: 1e-4,
  keep: 0.02,
  prune: { after: 8, keep: 0.2 },
};
/** An article's sentence weighs this much against one of the claims' own ways. */
export const ARTICLE_WEIGHT = 1.5;

export function fitParaphrase(claims: Claim[], articles: LabelledArticle[], seed: number) {
  const ids = claims.filter((claim) => claim.matching !== 'off').map((claim) => claim.id);
  const columnOf = new Map(ids.map((id, column) => [id, column]));
  const examples = [...claimExamples(claims, columnOf), ...articleExamples(articles, columnOf, ARTICLE_WEIGHT)];
  return store(fitColumns(examples, { ...PARAPHRASE, columns: ids.length, seed }), ids, PARAPHRASE.keep);
}

export function fitRelation(claims: Claim[], articles: LabelledArticle[], seed: number) {
  return store(
    fitColumns(relationExamples(claims, articles), { ...RELATION, columns: 1, seed }),
    ['otherwise'],
    RELATION.keep,
  );
}

/** Parts of the cross-validation that the decision is fitted on. */
const FOLDS = 3;
/** Verdicts on held-out articles must be at least this precise; related ones about half as often right. */
const PRECISION = { verdict: 0.94, related: 0.5 };

/**
 * The coefficients and thresholds that held-out articles ask for: models are fitted on all articles but a part, and
 * judge that part. `say` is told the progress.
 */
function trainDecision(claims: Claim[], articles: LabelledArticle[], seed: number, say: (line: string) => void) {
  const held = heldOut(claims, articles, FOLDS, (some) => ({
    paraphrase: fitParaphrase(claims, some, seed),
    relation: fitRelation(claims, some, seed),
  }));
  say(`${held.cases.length} candidates in ${articles.length} held-out articles, ${held.missed} true pairs not found`);
  if (!held.cases.length) return HAND_DECISION;
  const coefficients = fitDecision(held.cases);
  const judged = held.cases
    // A claim that is merely touched is no wrong verdict.
    .filter((one) => one.answer || one.weight === 1)
    .map((one) => ({ answer: one.answer, probability: probability(one.inputs, { ...HAND_DECISION, coefficients }) }));
  const decision = {
    coefficients,
    verdict: thresholdFor(judged, PRECISION.verdict),
    related: thresholdFor(judged, PRECISION.related),
  };
  say(INPUTS.map((name, i) => `${name} ${coefficients[i] ?? 0}`).join(', '));
  say(`thresholds: verdict ${decision.verdict}, related ${decision.related}`);
  const told = judged.filter((one) => one.answer !== null && one.probability >= decision.verdict);
  const right = told.filter((one) => one.answer).length;
  const all = judged.filter((one) => one.answer).length + held.missed;
  say(`held out: precision ${(right / told.length).toFixed(3)}, recall ${(right / all).toFixed(3)} of ${all}`);
  return decision;
}

/** Trains everything, or all but a `decision` that is given: learning a new claim does not need it again. */
export function train(
  claims: Claim[],
  articles: LabelledArticle[],
  { seed, decision, say = () => {} }: { seed: number; decision?: StoredDecision; say?: (line: string) => void },
): Weights {
  return {
    paraphrase: fitParaphrase(claims, articles, seed),
    neighbours: Neighbours.build(claims).store(),
    relation: fitRelation(claims, articles, seed),
    decision: decision ?? trainDecision(claims, articles, seed, say),
  };
}
