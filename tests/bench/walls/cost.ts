/**
 * What the extension costs on pages without a wall: paired visits with and without it in real Chromium.
 *
 *   npx tsx tests/bench/walls/cost.ts FOLDER [--ext DIR,DIR] [--pages 20] [--rounds 5] [--idle] [--causes]
 *
 * FOLDER holds saved pages (`*.html` or `*.html.gz`), served through a proxy on the loopback; everything else they ask
 * for is refused. Saved pages lack the scripts, styles and pictures they load from elsewhere: their own share of the
 * main thread is a fraction of what it is in real life, and a ratio of times comes out too high rather than too low.
 *
 * Browsers with a profile each take turns on every page; the first visit of each is not counted. `--ext`: unpacked
 * builds to compare, by default the repository's own, the last one of them for `--causes`. `--idle` adds a browser with an extension that does nothing: the browser's own price for content scripts. `--causes` adds what the
 * main thread did, from traces of one more visit per page.
 *
 * Printed: per page the medians of its rounds; at the end the median of the pages' ratios and differences with their
 * 95 % intervals. Main-thread time is processor time until 2.5 seconds after the load event.
 */

import { rmSync } from 'node:fs';
import path from 'node:path';
import { launch, type Session } from '../../../src/cli/browsers';
import { causes } from './cost/causes';
import { idleExtension } from './cost/idle-extension';
import { serveSaved } from './cost/site';
import { interval, median } from './cost/statistics';
import { type Cost, visit } from './cost/visit';

const [folder = '.'] = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const rounds = Number(option('rounds') ?? 5);
const site = await serveSaved(folder, Number(option('pages') ?? 20));
const start = (extension: string | null) => launch('chrome', { proxyPort: site.proxyPort, extension });
const idle = process.argv.includes('--idle') ? idleExtension() : undefined;
const browsers: Record<string, Session> = { without: await start(null) };
const builds = (option('ext') ?? '.output/chrome-mv3').split(',');
for (const build of builds) browsers[path.basename(build)] = await start(build);
if (idle) browsers.idle = await start(idle);
const last = path.basename(builds.at(-1) ?? '');

const KEYS = ['load', 'main', 'script', 'longTasks', 'longest'] as const;
const perPage: Record<string, Cost[]> = {};
for (const session of Object.values(browsers)) await visit(session, site.pages[0]?.url ?? '');
for (const page of site.pages) {
  const visits: Record<string, Cost[]> = {};
  for (let i = 0; i < rounds; i++) {
    // The order changes from round to round, so that a machine that slows down treats all alike.
    const turns = Object.entries(browsers);
    for (const [name, session] of i % 2 ? turns.reverse() : turns) {
      visits[name] ??= [];
      visits[name].push(await visit(session, page.url));
    }
  }
  for (const [name, costs] of Object.entries(visits)) {
    const middle = Object.fromEntries(KEYS.map((key) => [key, median(costs.map((c) => c[key]))])) as unknown as Cost;
    perPage[name] ??= [];
    perPage[name].push(middle);
  }
  const of = (name: string, key: keyof Cost) => perPage[name]?.at(-1)?.[key] ?? Number.NaN;
  console.log(
    `${page.name.slice(0, 40).padEnd(40)} ${(['load', 'main', 'script', 'longest'] as const)
      .map(
        (key) =>
          `${key} ${Object.keys(browsers)
            .map((name) => of(name, key).toFixed(0))
            .join(' → ')}`,
      )
      .join('   ')} ms`,
  );
}

/** The pages' ratios or differences between two browsers, in one line. */
function line(name: string, key: keyof Cost): string {
  const pairs = (perPage[name] ?? []).map((c, i) => [perPage.without?.[i]?.[key] ?? Number.NaN, c[key]] as const);
  const ratios = pairs.map(([a, b]) => b / a);
  const more = pairs.map(([a, b]) => b - a);
  const within = (list: number[], digits: number) =>
    interval(list)
      .map((n) => n.toFixed(digits))
      .join('…');
  return `×${median(ratios).toFixed(2)} (${within(ratios, 2)}), ${median(more).toFixed(1)} ms more (${within(more, 1)})`;
}
console.log(`\n${site.pages.length} pages, ${rounds} rounds; medians of the pages with 95 % intervals`);
for (const name of Object.keys(browsers).filter((n) => n !== 'without')) {
  console.log(`${name.padEnd(12)} load         ${line(name, 'load')}`);
  console.log(`${name.padEnd(12)} main thread  ${line(name, 'main')}`);
}
const longTasks = (name: string) => (perPage[name] ?? []).reduce((sum, c) => sum + c.longTasks, 0);
const counts = Object.keys(browsers).map((name) => `${name} ${longTasks(name)}`);
console.log(`tasks above 50 ms on all pages: ${counts.join(', ')}`);

const shown = browsers[last];
if (process.argv.includes('--causes') && shown) {
  const sums = new Map<string, number[]>();
  for (const [i, page] of site.pages.entries()) {
    for (const [cause, ms] of await causes(shown, page.url)) {
      if (!sums.has(cause)) sums.set(cause, Array(i).fill(0));
      sums.get(cause)?.push(ms);
    }
    for (const list of sums.values()) if (list.length === i) list.push(0);
  }
  const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  console.log('\nby cause, mean of the pages in ms, the trace itself included');
  for (const [cause, list] of [...sums].sort((a, b) => mean(b[1]) - mean(a[1]))) {
    if (mean(list) >= 0.05) console.log(`${mean(list).toFixed(1).padStart(7)}  ${cause}`);
  }
}
for (const session of Object.values(browsers)) await session.close();
if (idle) rmSync(idle, { recursive: true });
site.close();
