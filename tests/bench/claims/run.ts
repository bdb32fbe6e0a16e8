/**
 * `npm run bench -- --only claims [--claims FILE]`: how right the verdicts are.
 * In: labelled articles (without FILE the repository's own `dev.json`). Out: the measures for each language and for
 * both, each with its 95 % interval; false verdicts apart for near topics and other topics; the speed.
 */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readKnowledge } from '../../../src/cli/knowledge-files';
import { ROOT } from '../../../src/cli/run';
import { type LabelledArticle, measure } from './measures';
import { answer, reportLines } from './report';

const at = process.argv.indexOf('--claims');
const file = at < 0 ? path.join(ROOT, 'tests', 'bench', 'claims', 'dev.json') : process.argv[at + 1];
if (!file || !existsSync(file)) {
  console.error(`${file ?? '--claims'}: no such file`);
  process.exit(66);
}
const articles = JSON.parse(readFileSync(file, 'utf8')) as LabelledArticle[];
const { findings, sentences, spent } = answer(readKnowledge().matcher, articles);
console.log(`${path.basename(file)}: ${articles.length} articles, ${sentences} sentences`);
console.log(`${Math.round((sentences / spent) * 1000)} sentences per second`);

/** Articles about other things carry this kind. */
const OFF_TOPIC = 'off';
const groups: [string, LabelledArticle[]][] = [
  ['German', articles.filter((article) => article.lang === 'de')],
  ['English', articles.filter((article) => article.lang === 'en')],
  ['both', articles],
];
for (const [name, group] of groups) {
  if (!group.length) continue;
  const { all, byClaim } = measure(group, findings);
  console.log(['', ...reportLines(name, all, byClaim)].join('\n'));
}
for (const [name, group] of [
  ['near topic', articles.filter((article) => article.kind !== OFF_TOPIC)],
  ['off topic', articles.filter((article) => article.kind === OFF_TOPIC)],
] as const) {
  const { all, byClaim } = measure(group, findings);
  console.log(`\n${name}, ${group.length} articles\n${reportLines(name, all, byClaim).at(-1)}`);
}
