/** Claims and labelled articles in, candidates of each article found by a model that has not seen it out. */

import type { Claim, ClaimBase } from '../../model/claim';
import { CandidateFinder, readArticle } from '../candidates';
import { LinearModel, type StoredModel } from '../linear';
import { Neighbours } from '../neighbours';
import type { Case } from './decide';
import type { LabelledArticle } from './examples';

export interface HeldOutCase extends Case {
  article: string;
  index: number;
  claim: string;
  lang: string;
}

/** The models that the candidates are found and weighed with. */
export interface Models {
  paraphrase: StoredModel;
  relation: StoredModel;
}

/** What merely resembles a claim by its label counts this much as a wrong verdict. */
const RELATED_WEIGHT = 0.3;
/** Who contradicts a claim says it in fewer of its words, and there are few of them to learn from. */
const CONFLICT_WEIGHT = 2;

const baseOf = (claims: Claim[]): ClaimBase => ({
  sources: new Map(),
  origins: new Map(),
  claims: new Map(claims.map((claim) => [claim.id, claim])),
});

/** The candidates of some articles under one model, with their answers; `missed` are true pairs that were not candidates. */
export function casesOf(
  claims: Claim[],
  articles: LabelledArticle[],
  models: Models,
  neighbours: Neighbours,
): { cases: HeldOutCase[]; missed: number } {
  const finder = new CandidateFinder(
    baseOf(claims),
    new LinearModel(models.paraphrase),
    neighbours,
    new LinearModel(models.relation),
  );
  const cases: HeldOutCase[] = [];
  let missed = 0;
  for (const article of articles) {
    const sentences = article.sentences.map((text, index) => ({
      index,
      paragraph: 0,
      start: 0,
      end: text.length,
      text,
      role: 'body' as const,
    }));
    const { readings, context } = readArticle(
      { sentences, language: article.lang, title: article.title ?? '', published: article.date },
      article.lang,
    );
    if (context.gate === 'none') continue;
    const all = finder.candidates(readings, context);
    readings.forEach((_, index) => {
      const labels = new Map(
        article.labels.filter((one) => one.index === index).flatMap((one) => one.claims.map((c) => [c.id, c] as const)),
      );
      const seen = new Set<string>();
      for (const candidate of all[index] ?? []) {
        const label = labels.get(candidate.claim.id);
        seen.add(candidate.claim.id);
        const related = label?.relation === 'related';
        const unknown = label?.certain === false;
        cases.push({
          inputs: candidate.inputs,
          answer: unknown ? null : Boolean(label) && !related,
          weight: related ? RELATED_WEIGHT : label?.relation === 'conflicts' ? CONFLICT_WEIGHT : 1,
          article: article.id,
          index,
          claim: candidate.claim.id,
          lang: article.lang,
        });
      }
      for (const [id, label] of labels) {
        if (!seen.has(id) && label.certain !== false && label.relation !== 'related') missed++;
      }
    });
  }
  return { cases, missed };
}

/** Cross-validation by article: `fold` says which part an article belongs to. */
export function heldOut(
  claims: Claim[],
  articles: LabelledArticle[],
  folds: number,
  fitOn: (articles: LabelledArticle[]) => Models,
): { cases: HeldOutCase[]; missed: number } {
  const cases: HeldOutCase[] = [];
  let missed = 0;
  const neighbours = Neighbours.build(claims);
  for (let fold = 0; fold < folds; fold++) {
    const out = articles.filter((_, i) => i % folds === fold);
    const models = fitOn(articles.filter((_, i) => i % folds !== fold));
    const found = casesOf(claims, out, models, neighbours);
    cases.push(...found.cases);
    missed += found.missed;
  }
  return { cases, missed };
}
