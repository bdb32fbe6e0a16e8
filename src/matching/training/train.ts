/** Claims and labelled articles in, all weights of the matcher out. */

import type { Claim } from '../../model/claim';
import { HAND_DECISION } from '../decision';
import type { Weights } from '../index';
import { articleExamples, claimExamples, type LabelledArticle, relationExamples } from './examples';
import { fitColumns } from './fit';
import { store } from './store';

/** Settings found by leaving articles out. */
export const PARAPHRASE = { epochs: 6, step: 0.5, positiveWeight: 2, minCount: 2, decay: 1e-5, keep: 0.15 };
export const RELATION = { epochs: 8, step: 0.3, positiveWeight: 1.5, minCount: 2, decay: 1e-4, keep: 0.02 };
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

/** Trains everything. `say` is told the progress. */
export function train(
  claims: Claim[],
  articles: LabelledArticle[],
  seed: number,
  say: (line: string) => void = () => {},
): Weights {
  const paraphrase = fitParaphrase(claims, articles, seed);
  say(`paraphrase model: ${paraphrase.claims.length} claims`);
  const relation = fitRelation(claims, articles, seed);
  say('relation model done');
  return { paraphrase, relation, decision: HAND_DECISION };
}
