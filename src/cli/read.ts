/**
 * npm run --silent read -- PAGES.ndjson|FOLDER [--engine chromium|jsdom] [--baseline] [--explain] [--budget MS]
 * In: one page per line: {"id", "url", "html": path relative to the file, plain or .gz}. Out: one line per page, in
 * order: {"id", "title", "text", "byline", "published", "paragraphs", "access", "ms", …} or {"id", "error"}.
 */

import { chromiumEngine, type Engine, findChromium } from './read-chromium';
import { jsdomEngine } from './read-jsdom';
import { pageBytes, pageLines } from './read-pages';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
};
const VALUED = ['--engine', '--budget'];
const file = args.find((arg, i) => !arg.startsWith('--') && !VALUED.includes(args[i - 1] ?? ''));

async function openEngine(): Promise<Engine> {
  const wanted = option('--engine');
  if (wanted && wanted !== 'chromium' && wanted !== 'jsdom') throw new Error(`unknown engine ${wanted}`);
  const binary = findChromium();
  if (wanted === 'chromium' && !binary) throw new Error('no Chromium found: set CHROMIUM_BIN');
  return binary && wanted !== 'jsdom' ? chromiumEngine(binary) : jsdomEngine();
}

async function main(): Promise<void> {
  if (!file) throw new Error('usage: npm run --silent read -- PAGES.ndjson [--engine chromium|jsdom] [--baseline]');
  const pages = await pageLines(file);
  const engine = await openEngine();
  const options = {
    baseline: args.includes('--baseline'),
    explain: args.includes('--explain'),
    budgetMs: Number(option('--budget') ?? 8_000),
  };
  try {
    for (const page of pages) {
      let line: object;
      try {
        line = { id: page.id, ...(await engine.read(await pageBytes(file, page), { ...options, url: page.url })) };
      } catch (error) {
        line = { id: page.id, error: error instanceof Error ? error.message : String(error) };
      }
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await engine.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
