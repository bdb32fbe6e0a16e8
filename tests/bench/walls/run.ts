/**
 * Runs the gauntlet in a real browser and prints a table.
 *
 *   npx tsx tests/bench/walls/run.ts [--firefox] [--ext DIR] [--against DIR] [--only NAME,NAME] [--all]
 *
 * `--ext`: any unpacked extension instead of the repository's own build. `--against`: another one on the same pages in
 * the same run, the two taking turns, side by side in the table (Chromium only); `autoconsent` is the add-on that comes
 * with the rules.
 * Firefox runs the third of the pages marked for it, or with `--all` every one. Ends with 1 where a page is not as it
 * expects.
 */

import { launch, type Session } from '../../../src/cli/browsers';
import { judge, type Result } from './judge';
import { type Gauntlet, type GauntletPage, gauntletPages, serveGauntlet } from './site';
import { compared, line, summary } from './table';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const firefox = process.argv.includes('--firefox');
const only = option('only')?.split(',');
const against = option('against');
const ADD_ON = 'node_modules/@duckduckgo/autoconsent/dist/addon-mv3';
if (firefox && against) throw new Error('--against: Chromium only');

const start = (extension?: string): Promise<Session> =>
  launch(firefox ? 'firefox' : 'chrome', { language: 'de', ...(extension ? { extension } : {}) });

/** A tab that cannot be judged any more is a result too. */
async function run(session: Session, site: Gauntlet, page: GauntletPage): Promise<Result> {
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
  return result;
}

const pages = gauntletPages().filter((page) =>
  only ? only.includes(page.name) : !firefox || page.firefox || process.argv.includes('--all'),
);
const site = await serveGauntlet();
const session = await start(option('ext'));
const rival = against ? await start(against === 'autoconsent' ? ADD_ON : against) : null;
await new Promise((resolve) => setTimeout(resolve, 1500));

const results: Result[] = [];
const rivals: Result[] = [];
for (const [turn, page] of pages.entries()) {
  const turns = [async () => void results.push(await run(session, site, page))];
  if (rival) turns.push(async () => void rivals.push(await run(rival, site, page)));
  for (const next of turn % 2 ? turns.reverse() : turns) await next();
  console.log(line(results.at(-1), rivals.at(-1)));
}
for (const open of [session, rival, site]) await open?.close();

console.log(`\n${firefox ? 'Firefox' : 'Chromium'}: ${summary(results)}`);
if (rival) console.log(`against ${against}: ${summary(rivals)}\n${compared(results, rivals)}`);
process.exitCode = results.every((r) => r.pass) ? 0 : 1;
