/**
 * Do jsdom and Chromium read the same article? Every difference is listed, paragraph by paragraph.
 *
 *   npx tsx tests/bench/articles/compare.ts [--articles FOLDER] [--corpus NAME] [--pages 40]
 *
 * FOLDER as for the bench; without it the page pairs of the tests are read. Exits with 1 where a page differs.
 */

import { chromiumEngine, findChromium } from '../../../src/cli/read-chromium';
import type { PageRead } from '../../../src/cli/read-in-page';
import { jsdomEngine } from '../../../src/cli/read-jsdom';
import { pageBytes } from '../../../src/cli/read-pages';
import { casesOf } from './cases';

/** jsdom takes many times as long; what is compared is the text, not the time. */
const BUDGET_MS = 60_000;
const SHOWN = 110;
const FACTS = ['error', 'title', 'byline', 'credits', 'published', 'modified', 'publisher', 'language'] as const;

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

function differences(one: PageRead, other: PageRead): string[] {
  const lines = FACTS.filter((fact) => JSON.stringify(one[fact]) !== JSON.stringify(other[fact])).map(
    (fact) => `${fact}: ${JSON.stringify(one[fact])} in Chromium, ${JSON.stringify(other[fact])} in jsdom`,
  );
  const texts = (read: PageRead): string[] => (read.paragraphs ?? []).map(({ role, text }) => `${role}: ${text}`);
  const [here, there] = [texts(one), texts(other)];
  for (const text of here) if (!there.includes(text)) lines.push(`Chromium only  ${text.slice(0, SHOWN)}`);
  for (const text of there) if (!here.includes(text)) lines.push(`jsdom only     ${text.slice(0, SHOWN)}`);
  if (!lines.length && here.join('\n') !== there.join('\n')) lines.push('the same paragraphs in another order');
  return lines;
}

const binary = findChromium();
if (!binary) throw new Error('no Chromium found: set CHROMIUM_BIN');
const engines = [await chromiumEngine(binary), jsdomEngine()];
const corpus = option('corpus');
const cases = casesOf(option('articles'))
  .filter((page) => !corpus || page.corpus === corpus)
  .slice(0, Number(option('pages') ?? Number.POSITIVE_INFINITY));
let differing = 0;
for (const page of cases) {
  const options = { url: page.url, baseline: false, explain: false, budgetMs: BUDGET_MS };
  const reads: PageRead[] = [];
  for (const engine of engines) {
    try {
      reads.push(await engine.read(await pageBytes('/', page), options));
    } catch (error) {
      reads.push({ ms: 0, error: error instanceof Error ? error.message : String(error) });
    }
  }
  const [one, other] = reads;
  const found = one && other ? differences(one, other) : [];
  if (!found.length) continue;
  differing++;
  console.log(`${page.id}\n${found.map((line) => `  ${line}`).join('\n')}`);
}
for (const engine of engines) await engine.close();
console.log(`${cases.length} pages in Chromium and jsdom: ${differing} differ`);
process.exitCode = differing ? 1 : 0;
