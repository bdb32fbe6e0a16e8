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
import { type LabelledArticle, measure } from './measures';
import { answer, reportLines } from './report';

const flags = process.argv.slice(2);
const option = (flag: string) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined);
const weightsFile = option('--weights') ?? 'assets/matching/weights.json';
const until = option('--until') ?? 'z';
const files = flags.filter((flag) => flag.endsWith('.json') && flag !== weightsFile);
const base = openClaims(compileClaims(readClaimFiles()).base);
const matcher = createMatcher(base, JSON.parse(readFileSync(weightsFile, 'utf8')) as Weights);

for (const file of files) {
  const articles = JSON.parse(readFileSync(file, 'utf8')) as LabelledArticle[];
  const { findings, sentences, spent } = answer(matcher, articles, until);
  console.log(`${file}: ${articles.length} articles, ${Math.round((sentences / spent) * 1000)} sentences per second`);
  for (const language of ['de', 'en']) {
    const { all, byClaim, mistakes } = measure(
      articles.filter((article) => article.lang === language),
      findings,
    );
    console.log(['', ...reportLines(language, all, byClaim)].join('\n'));
    if (!flags.includes('--mistakes')) continue;
    for (const cause of [...new Set(mistakes.map((one) => one.cause))]) {
      const list = mistakes.filter((one) => one.cause === cause);
      console.log(`\n  ${cause}: ${list.length}`);
      for (const one of list) console.log(`    ${one.article} ${one.index} ${one.claim} ${one.text}`);
    }
  }
}
