/**
 * What reading and matching cost, against Readability alone on the same pages in the same run.
 *
 *   npx tsx tests/bench/speed/run.ts [FOLDER] [--corpus NAME] [--pages 40] [--engine chromium|jsdom] [--turns 0]
 *
 * FOLDER as for the bench of articles (`truth.ndjson` and pages); without it the page pairs of the tests are read. Every
 * page is loaded freshly, as a content script finds it. Matching runs in this process with the packaged dataset, as in
 * the background, the first page not counted. Printed: medians in milliseconds, and the medians of the pages' ratios, for
 * reading also part by part. `--turns` reads each page so many times before, both ways: what a warm engine takes.
 */

import { readKnowledge } from '../../../src/cli/knowledge-files';
import { chromiumEngine, findChromium } from '../../../src/cli/read-chromium';
import { jsdomEngine } from '../../../src/cli/read-jsdom';
import { pageBytes } from '../../../src/cli/read-pages';
import { checkArticle } from '../../../src/pipeline/check';
import { toSentences } from '../../../src/text/sentences';
import { casesOf } from '../articles/cases';
import { median } from '../articles/measures';

const BUDGET_MS = 8_000;

const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};
const folder = args.find((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
const corpus = option('corpus');
const turns = Number(option('turns') ?? 0);
const cases = casesOf(folder)
  .filter((page) => !corpus || page.corpus === corpus)
  .slice(0, Number(option('pages') ?? 40));

interface Cost {
  readability: number;
  reading: number;
  matching: number;
  parts: Record<string, number>;
}

const knowledge = readKnowledge();
const binary = option('engine') === 'jsdom' ? undefined : findChromium();
const engine = binary ? await chromiumEngine(binary) : jsdomEngine();
const costs: Cost[] = [];
for (const page of cases) {
  const options = { url: page.url, baseline: true, explain: false, budgetMs: BUDGET_MS, parts: true, turns };
  const read = await engine.read(await pageBytes('/', page), options);
  if (!read.paragraphs || !read.baselineMs) continue;
  const { title = '', language = 'de', paragraphs, access = { level: 'free' }, published } = read;
  const article = {
    url: page.url,
    title,
    language,
    byline: read.byline ?? [],
    credits: read.credits ?? [],
    paragraphs,
    access,
    removed: {},
    ...(published && { published }),
  };
  const start = performance.now();
  checkArticle(article, toSentences(paragraphs, language), knowledge);
  const matching = performance.now() - start;
  costs.push({ readability: read.baselineMs, reading: read.ms, matching, parts: read.parts ?? {} });
}
await engine.close();

// The first page pays for what the process does once.
const steady = costs.slice(1);
const ms = (of: (cost: Cost) => number): string => `${median(steady.map(of)).toFixed(1)} ms`;
const ratio = (of: (cost: Cost) => number): string =>
  `${median(steady.map((cost) => of(cost) / cost.readability)).toFixed(2)} x Readability`;
console.log(`${steady.length} pages, ${binary ? 'Chromium' : 'jsdom'}`);
console.log(`Readability  ${ms((cost) => cost.readability)}`);
console.log(`reading      ${ms((cost) => cost.reading)}  ${ratio((cost) => cost.reading)}`);
for (const part of Object.keys(steady[0]?.parts ?? {})) {
  const of = ({ parts }: Cost): number => parts[part] ?? 0;
  console.log(`  ${part.padEnd(15)} ${ms(of)}  ${ratio(of)}`);
}
console.log(`matching     ${ms((cost) => cost.matching)}  ${ratio((cost) => cost.matching)}`);
