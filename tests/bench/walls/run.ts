/**
 * Runs the gauntlet in a real browser and prints a table.
 *
 *   npx tsx tests/bench/walls/run.ts [--firefox] [--ext DIR] [--only NAME,NAME] [--all]
 *
 * `--ext`: any unpacked extension, to compare; by default the repository's own build. Firefox runs the third of the
 * pages marked for it, or with `--all` every one. Ends with 1 where a page is not as it expects.
 */

import { launch } from '../../../src/cli/browsers';
import { judge, type Result } from './judge';
import { gauntletPages, serveGauntlet } from './site';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const firefox = process.argv.includes('--firefox');
const only = option('only')?.split(',');

const pages = gauntletPages().filter((page) =>
  only ? only.includes(page.name) : !firefox || page.firefox || process.argv.includes('--all'),
);
const site = await serveGauntlet();
const session = await launch(firefox ? 'firefox' : 'chrome', {
  language: 'de',
  ...(option('ext') ? { extension: option('ext') } : {}),
});
await new Promise((resolve) => setTimeout(resolve, 1500));

const results: Result[] = [];
for (const page of pages) {
  const tab = await session.browser.newPage();
  const result = await judge(tab, site, page).catch(
    (error: Error): Result => ({
      name: page.name,
      expect: page.expect,
      pass: false,
      state: '?',
      visibleMs: null,
      wrong: [error.message.slice(0, 80)],
      clicks: [],
    }),
  );
  await tab.close().catch(() => {});
  results.push(result);
  const { name, pass, expect, state, visibleMs, wrong, clicks } = result;
  console.log(
    [pass ? 'ok  ' : 'FAIL', name.padEnd(28), expect.padEnd(9), state.padEnd(9), String(visibleMs ?? '–').padStart(5)]
      .concat(wrong.join(', '), clicks.length > 0 ? `[${clicks.join('|')}]` : '')
      .join('  '),
  );
}
await session.close();
await site.close();

const of = (...expect: string[]) => results.filter((r) => expect.includes(r.expect));
const passed = (list: Result[]) => `${list.filter((r) => r.pass).length}/${list.length}`;
const times = of('refused', 'hidden')
  .flatMap((r) => (r.visibleMs === null ? [] : [r.visibleMs]))
  .sort((a, b) => a - b);
console.log(
  `\n${firefox ? 'Firefox' : 'Chromium'}: ${passed(results)} pass; refused ${passed(of('refused'))}, hidden ${passed(of('hidden'))}, ` +
    `left alone ${passed(of('untouched', 'embed', 'left'))}; accepted ${results.filter((r) => r.state === 'accepted').length}; ` +
    `median visible ${times[times.length >> 1] ?? '–'} ms`,
);
process.exitCode = results.every((r) => r.pass) ? 0 : 1;
