/**
 * npm run --silent read -- PAGES.ndjson|FOLDER [--engine chromium|jsdom] [--baseline] [--explain] [--budget MS]
 * In: one page per line: {"id", "url", "html": path relative to the file, plain or .gz}. Out: one line per page, in
 * order: {"id", "title", "text", "byline", "published", "paragraphs", "access", "ms", …} or {"id", "error"}.
 * A line or file that cannot be read is told on stderr too, and the others are answered. Exits with 1 where one could
 * not, 64 without a file named, 66 where the file cannot be opened.
 */

import { chromiumEngine, type Engine, findChromium } from './read-chromium';
import type { PageRead } from './read-in-page';
import { jsdomEngine } from './read-jsdom';
import type { BadLine, PageLine } from './read-lines';
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

function tellBad(line: BadLine): void {
  process.exitCode = 1;
  process.stderr.write(`${line.id ? `${line.id}: ` : ''}${line.error}\n`);
}

async function open(pages: string): Promise<(PageLine | BadLine)[]> {
  try {
    return await pageLines(pages);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    process.stderr.write(`${pages}: ${missing ? 'no such file' : 'cannot be read'}\n`);
    process.exit(66);
  }
}

async function main(): Promise<void> {
  if (!file) {
    process.stderr.write('usage: npm run --silent read -- PAGES.ndjson [--engine chromium|jsdom] [--baseline]\n');
    process.exit(64);
  }
  const pages = await open(file);
  const engine = await openEngine();
  const options = {
    baseline: args.includes('--baseline'),
    explain: args.includes('--explain'),
    budgetMs: Number(option('--budget') ?? 8_000),
  };
  try {
    for (const page of pages) {
      let line: BadLine | ({ id: string } & PageRead);
      try {
        line =
          'error' in page
            ? page
            : { id: page.id, ...(await engine.read(await pageBytes(file, page), { ...options, url: page.url })) };
      } catch (error) {
        line = { id: page.id, error: error instanceof Error ? error.message : String(error) };
      }
      // A page that is no article has been read; one without times has not.
      if (!('ms' in line)) tellBad(line);
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
