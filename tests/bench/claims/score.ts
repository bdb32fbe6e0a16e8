/**
 * `npx tsx tests/bench/claims/score.ts LABELS.json [LABELS.json …] [--mistakes] [--until c091] [--weights FILE]`
 * Matches labelled articles with the shipped weights and prints the measures of issue 3, each with its 95 % interval,
 * for each language; `--until` leaves out claims that the label set does not know yet; with `--mistakes` the list of errors by cause.
 */

import { readFileSync } from 'node:fs';
import { openClaims } from '../../../src/claims/base';
import { compileClaims } from '../../../src/claims/compile';
import { readClaimFiles } from '../../../src/cli/claims-files';
import { createMatcher, type Weights } from '../../../src/matching';
import { type Counts, type Found, f1, type LabelledArticle, measure, wilson } from './measures';

const flags = process.argv.slice(2);
const option = (flag: string) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined);
const weightsFile = option('--weights') ?? 'assets/matching/weights.json';
const until = option('--until') ?? 'z';
const files = flags.filter((flag) => flag.endsWith('.json') && flag !== weightsFile);
const base = openClaims(compileClaims(readClaimFiles()).base);
const matcher = createMatcher(base, JSON.parse(readFileSync(weightsFile, 'utf8')) as Weights);

const share = (k: number, n: number, factor = 1) => {
  const interval = wilson(k, n);
  if (!interval) return '–';
  const digits = (value: number) => (value * factor).toFixed(factor === 1 ? 3 : 2);
  return `${digits(k / n)} [${digits(interval[0])}, ${digits(interval[1])}] (${k}/${n})`;
};

function print(name: string, all: Counts, byClaim: Map<string, Counts>): void {
  const claims = [...byClaim.values()];
  const mean = (values: number[]) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0);
  const some = claims.filter((one) => one.gold || one.right + one.wrong);
  console.log(`\n${name}`);
  console.log(`  verdict precision    ${share(all.right, all.right + all.wrong)}`);
  console.log(`  verdict recall       ${share(all.right, all.gold)}`);
  console.log(`  F1 micro / macro     ${f1(all).toFixed(3)} / ${mean(some.map(f1)).toFixed(3)}`);
  console.log(`  recall with related  ${share(all.goldFound, all.gold)}`);
  console.log(`  relation accuracy    ${share(all.relationRight, all.right)}`);
  console.log(`  conflicts found      ${share(all.conflictsFound, all.goldConflicts)}`);
  console.log(`  false verdicts/1000  ${share(all.quietHit, all.quietSentences, 1000)}`);
}

for (const file of files) {
  const articles = JSON.parse(readFileSync(file, 'utf8')) as LabelledArticle[];
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
  console.log(`${file}: ${articles.length} articles, ${Math.round((sentences / spent) * 1000)} sentences per second`);
  for (const language of ['de', 'en']) {
    const { all, byClaim, mistakes } = measure(
      articles.filter((article) => article.lang === language),
      findings,
    );
    print(language, all, byClaim);
    if (!flags.includes('--mistakes')) continue;
    for (const cause of [...new Set(mistakes.map((one) => one.cause))]) {
      const list = mistakes.filter((one) => one.cause === cause);
      console.log(`\n  ${cause}: ${list.length}`);
      for (const one of list) console.log(`    ${one.article} ${one.index} ${one.claim} ${one.text}`);
    }
  }
}
