/** Labelled articles in, findings of the shipped matcher and the printed measures out. */

import type { Matcher } from '../../../src/matching';
import { type Counts, type Found, f1, type LabelledArticle, wilson } from './measures';

export interface Answered {
  findings: Map<string, Found[]>;
  sentences: number;
  /** Milliseconds in the matcher. */
  spent: number;
}

/** Matches all articles; claims after `until` are left out (a label set may not know them yet). */
export function answer(matcher: Matcher, articles: LabelledArticle[], until = 'z'): Answered {
  const findings = new Map<string, Found[]>();
  let sentences = 0;
  let spent = 0;
  for (const article of articles) {
    const start = performance.now();
    const matches = matcher.match({
      sentences: article.sentences.map((text, index) => ({
        index,
        paragraph: 0,
        start: 0,
        end: text.length,
        text,
        role: 'body',
      })),
      language: article.lang,
      title: article.title ?? '',
      published: article.date ?? undefined,
    });
    spent += performance.now() - start;
    sentences += article.sentences.length;
    findings.set(
      article.id,
      matches
        .filter((match) => match.claim <= until)
        .map(({ sentence, claim, relation, score }) => ({ index: sentence, claim, relation, score })),
    );
  }
  return { findings, sentences, spent };
}

function share(k: number, n: number, factor = 1): string {
  const interval = wilson(k, n);
  if (!interval) return '–';
  const digits = (value: number) => (value * factor).toFixed(factor === 1 ? 3 : 2);
  return `${digits(k / n)} [${digits(interval[0])}, ${digits(interval[1])}] (${k}/${n})`;
}

const mean = (values: number[]) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0);

/** Lines that tell all measures, each with its 95 % interval. */
export function reportLines(name: string, all: Counts, byClaim: Map<string, Counts>): string[] {
  const claims = [...byClaim.values()];
  const told = claims.filter((one) => one.right + one.wrong);
  const wanted = claims.filter((one) => one.gold);
  const some = claims.filter((one) => one.gold || one.right + one.wrong);
  const macro = [
    mean(told.map((one) => one.right / (one.right + one.wrong))),
    mean(wanted.map((one) => one.right / one.gold)),
    mean(some.map(f1)),
  ].map((value) => value.toFixed(3));
  return [
    name,
    `  verdict precision    ${share(all.right, all.right + all.wrong)}`,
    `  verdict recall       ${share(all.right, all.gold)}`,
    `  F1                   ${f1(all).toFixed(3)}`,
    `  macro P / R / F1     ${macro.join(' / ')} over ${some.length} claims`,
    `  recall with related  ${share(all.goldFound, all.gold)}`,
    `  relation accuracy    ${share(all.relationRight, all.right)}`,
    `  conflicts found      ${share(all.conflictsFound, all.goldConflicts)}`,
    `  false verdicts/1000  ${share(all.quietHit, all.quietSentences, 1000)}`,
  ];
}
