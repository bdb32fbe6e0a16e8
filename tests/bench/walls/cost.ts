/**
 * What the extension costs on pages without a wall: paired runs with and without it in real Chromium.
 *
 *   npx tsx tests/bench/walls/cost.ts FOLDER [--ext DIR] [--pages 20] [--rounds 5]
 *
 * FOLDER holds saved pages (`*.html` or `*.html.gz`). They are served on the loopback; everything else they ask for is
 * refused. Printed: the median over the pages of the ratio of medians, for the load event and for main-thread time.
 */

import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launch, type Session } from '../../../src/cli/browsers';

const [folder = '.'] = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const count = Number(option('pages') ?? 20);
const rounds = Number(option('rounds') ?? 5);
/** Main-thread time is read this long after the load event: the watch is at its most attentive then. Milliseconds. */
const SETTLE = 2500;

const names = readdirSync(folder)
  .filter((file) => /\.html(\.gz)?$/.test(file))
  .sort();
const step = Math.max(1, Math.floor(names.length / count));
const files = names.filter((_, i) => i % step === 0).slice(0, count);

const server = http.createServer((request, response) => {
  const name = path.basename(decodeURIComponent(request.url ?? ''));
  if (!files.includes(name)) return response.writeHead(404).end();
  const raw = readFileSync(path.join(folder, name));
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(name.endsWith('.gz') ? gunzipSync(raw) : raw);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

interface Cost {
  load: number;
  main: number;
}

async function visit(session: Session, name: string): Promise<Cost> {
  const tab = await session.browser.newPage();
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const own = request.url().includes(`127.0.0.1:${port}`) || request.url().startsWith('data:');
    void (own ? request.continue() : request.abort()).catch(() => {});
  });
  await tab.goto(`http://127.0.0.1:${port}/${encodeURIComponent(name)}`, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const load = (await tab.evaluate(
    'performance.getEntriesByType("navigation")[0].loadEventEnd - performance.getEntriesByType("navigation")[0].responseEnd',
  )) as number;
  const { TaskDuration = 0 } = await tab.metrics();
  await tab.close();
  return { load, main: TaskDuration * 1000 };
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

const plain = await launch('chrome', { extension: null });
const ours = await launch('chrome', option('ext') ? { extension: option('ext') } : {});
await visit(plain, files[0] ?? '');
await visit(ours, files[0] ?? '');

const ratios: Cost[] = [];
for (const name of files) {
  const without: Cost[] = [];
  const withUs: Cost[] = [];
  for (let i = 0; i < rounds; i++) {
    // The order changes from round to round, so that a machine that slows down treats both alike.
    for (const first of i % 2 === 0 ? [true, false] : [false, true]) {
      (first ? without : withUs).push(await visit(first ? plain : ours, name));
    }
  }
  const of = (list: Cost[], key: keyof Cost) => median(list.map((c) => c[key]));
  const ratio = {
    load: of(withUs, 'load') / of(without, 'load'),
    main: of(withUs, 'main') / of(without, 'main'),
  };
  ratios.push(ratio);
  console.log(
    `${name.padEnd(44)} load ${of(without, 'load').toFixed(0)} → ${of(withUs, 'load').toFixed(0)} ms (×${ratio.load.toFixed(2)})  ` +
      `main thread ${of(without, 'main').toFixed(0)} → ${of(withUs, 'main').toFixed(0)} ms (×${ratio.main.toFixed(2)})`,
  );
}
console.log(
  `\n${files.length} pages, ${rounds} rounds: load ×${median(ratios.map((r) => r.load)).toFixed(2)}, ` +
    `main thread ×${median(ratios.map((r) => r.main)).toFixed(2)} (medians)`,
);
await plain.close();
await ours.close();
server.close();
