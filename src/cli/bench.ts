/**
 * `npm run bench`: walls, articles, claims, speed and the index at scale, each measured against a baseline in the same run.
 *
 *     npm run bench                              the repository's own pages and sentences
 *     npm run bench -- --articles FOLDER         real pages with their truth (truth.ndjson, pages/)
 *     npm run bench -- --only walls|articles|claims|speed|index
 *     npm run bench -- --only articles --compare            the same article in jsdom and in Chromium?
 *     npm run bench -- --only articles --documents FOLDER   saved texts: nothing but the article?
 */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './run';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const BENCHES = ['walls', 'articles', 'claims', 'speed', 'index'];
const only = option('only');
const passed = process.argv.slice(2).filter((_, index, all) => all[index] !== '--only' && all[index - 1] !== '--only');

/** The bench of articles can also be asked for one thing alone. */
function fileOf(name: string): string {
  const asked = name === 'articles' ? ['compare', 'documents'].find((one) => passed.includes(`--${one}`)) : undefined;
  return path.join('tests', 'bench', name, `${asked ?? 'run'}.ts`);
}

let failed = 0;
for (const name of BENCHES.filter((bench) => !only || bench === only)) {
  const file = fileOf(name);
  if (!existsSync(path.join(ROOT, file))) throw new Error(`${file} is missing`);
  console.log(`\n=== ${name}`);
  if ((await run('npx', ['tsx', file, ...passed])) !== 0) failed++;
}
process.exit(failed ? 1 : 0);
