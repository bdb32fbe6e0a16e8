/**
 * How clean the article is, against Readability alone in the same run.
 *
 *   npx tsx tests/bench/articles/run.ts [--articles FOLDER] [--corpus NAME] [--engine chromium|jsdom]
 *
 * FOLDER holds `truth.ndjson`, one page per line: {"id", "corpus", "url", "html": path in the folder, "truth": {"text"} or
 * {"must", "mustNot"}}. Without it the page pairs of the tests are read. Printed per corpus: precision, recall and F1
 * over runs of four words, or the F1 of wanted and unwanted segments, and the median of the pages' time ratios.
 */

import { chromiumEngine, findChromium } from '../../../src/cli/read-chromium';
import { jsdomEngine } from '../../../src/cli/read-jsdom';
import { pageBytes } from '../../../src/cli/read-pages';
import { type Case, casesOf } from './cases';
import { f1, likeness, mean, median, segments } from './measures';

const BUDGET_MS = 8_000;

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

interface Read {
  page: Case;
  ours: string;
  readability: string;
  ms: number;
  baselineMs: number;
}

async function readAll(cases: readonly Case[]): Promise<Read[]> {
  const binary = option('engine') === 'jsdom' ? undefined : findChromium();
  const engine = binary ? await chromiumEngine(binary) : jsdomEngine();
  const reads: Read[] = [];
  for (const page of cases) {
    try {
      const options = { url: page.url, baseline: true, explain: false, budgetMs: BUDGET_MS };
      const {
        text = '',
        baselineText = '',
        ms,
        baselineMs = 0,
      } = await engine.read(await pageBytes('/', page), options);
      reads.push({ page, ours: text, readability: baselineText, ms, baselineMs });
    } catch (error) {
      console.error(page.id, error instanceof Error ? error.message : error);
      reads.push({ page, ours: '', readability: '', ms: 0, baselineMs: 0 });
    }
  }
  await engine.close();
  return reads;
}

function line(reads: readonly Read[], text: (read: Read) => string): string {
  const parts: string[] = [];
  const whole = reads.flatMap((read) => {
    const { truth } = read.page;
    return truth.text === undefined ? [] : [likeness(truth.text, text(read))];
  });
  if (whole.length) {
    const all = { precision: mean(whole.map((one) => one.precision)), recall: mean(whole.map((one) => one.recall)) };
    parts.push(`precision ${all.precision.toFixed(3)}  recall ${all.recall.toFixed(3)}  F1 ${f1(all).toFixed(3)}`);
    parts.push(`worst page ${Math.min(...whole.map(f1)).toFixed(3)}`);
  }
  const sums = { hits: 0, missed: 0, unwanted: 0 };
  for (const read of reads) {
    const { must, mustNot = [] } = read.page.truth;
    if (!must) continue;
    const found = segments(must, mustNot, text(read));
    sums.hits += found.hits;
    sums.missed += found.missed;
    sums.unwanted += found.unwanted;
  }
  if (sums.hits + sums.missed) {
    const score = (2 * sums.hits) / (2 * sums.hits + sums.missed + sums.unwanted);
    parts.push(`segments F1 ${score.toFixed(3)} (${sums.missed} missed, ${sums.unwanted} unwanted)`);
  }
  return parts.join('  ');
}

const wanted = option('corpus');
const reads = await readAll(casesOf(option('articles')).filter(({ corpus }) => !wanted || corpus === wanted));
for (const corpus of new Set(reads.map(({ page }) => page.corpus))) {
  const own = reads.filter(({ page }) => page.corpus === corpus);
  const timed = own.filter(({ baselineMs }) => baselineMs > 0);
  console.log(`${corpus}: ${own.length} pages`);
  console.log(`  this        ${line(own, (read) => read.ours)}`);
  console.log(`  Readability ${line(own, (read) => read.readability)}`);
  console.log(`  time ratio  ${median(timed.map(({ ms, baselineMs }) => ms / baselineMs)).toFixed(2)}`);
}
