/** `npm test`: every check of the project, one after the other; goes on after a failure and tells all of them at the end. */

import { findBrowser } from './browsers';
import { run } from './run';

const STEPS: [name: string, command: string, ...args: string[]][] = [
  ['format and lint', 'npx', 'biome', 'ci', '--error-on-warnings', '.'],
  ['unused code', 'npx', 'knip'],
  ['dataset', 'npm', 'run', '--silent', 'claims:build'],
  ['build for Chrome', 'npx', 'wxt', 'build', '-b', 'chrome'],
  ['build for Firefox', 'npx', 'wxt', 'build', '-b', 'firefox'],
  ['types', 'npx', 'tsc', '--noEmit'],
  ['unit tests', 'npx', 'vitest', 'run', '--project', 'unit'],
  ['Firefox add-on lint', 'npx', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted=false'],
  ['end to end in both browsers', 'npx', 'vitest', 'run', '--project', 'e2e'],
];

for (const name of ['chrome', 'firefox'] as const) {
  if (!findBrowser(name)) {
    console.error(`No ${name} found. Install it, or set ${name === 'chrome' ? 'CHROMIUM_BIN' : 'FIREFOX_BIN'}.`);
    process.exit(1);
  }
}

const failed: string[] = [];
for (const [name, command, ...args] of STEPS) {
  const start = Date.now();
  console.log(`\n=== ${name}`);
  const code = await run(command, args);
  console.log(`=== ${name}: ${code === 0 ? 'passed' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`);
  if (code !== 0) failed.push(name);
}
if (failed.length) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${STEPS.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
