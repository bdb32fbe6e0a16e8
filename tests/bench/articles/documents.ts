/**
 * What is read of articles saved as text, with all that stood around them: nothing but the article?
 *
 *   npx tsx tests/bench/articles/documents.ts --documents FOLDER [--explain]
 *
 * FOLDER holds texts (`*.txt`). Told per document: how much was kept and left out, by kind; then every kept paragraph
 * that says by its words that it is none (consent, offer, comment, teaser …) or is scrambled, and every bullet of the
 * text that is neither kept nor left out by a kind. `--explain` lists all paragraphs and all that was left out. Exits with 1 where something is told.
 */

import { readFile } from 'node:fs/promises';
import consentWords from '../../../assets/lexicon/article-consent-words.json';
import { saysOf } from '../../../src/article/rules';
import { jsdomEngine } from '../../../src/cli/read-jsdom';
import { pageBytes, pageLines } from '../../../src/cli/read-pages';

const BUDGET_MS = 60_000;
const SHOWN = 110;
const SCRAMBLED = /[\u2500-\u25ff\u2800-\u28ff]/;
const CONSENT = new RegExp(consentWords.join('|'), 'gi');
/** Words of consent in one paragraph; an article may use one. */
const MANY = 2;
const BULLET = /^\s*[•*-]\s+(\S.*)$/;

const at = process.argv.indexOf('--documents');
const folder = at < 0 ? undefined : process.argv[at + 1];
if (!folder) throw new Error('--documents FOLDER is missing');
const explain = process.argv.includes('--explain');
const shown = (text: string): string => text.replace(/\s+/g, ' ').slice(0, SHOWN);

/** Why a kept paragraph is none of the article; null where nothing speaks against it. */
function doubtOf(text: string): string | null {
  if (SCRAMBLED.test(text)) return 'scrambled';
  if ((text.match(CONSENT)?.length ?? 0) >= MANY) return 'consent';
  return saysOf({ text })?.rule.kind ?? null;
}

const engine = jsdomEngine();
let told = 0;
for (const page of await pageLines(folder)) {
  if ('error' in page) continue;
  const options = { url: page.url, baseline: false, explain: true, budgetMs: BUDGET_MS };
  const { paragraphs = [], removed, leftOut = [], error } = await engine.read(await pageBytes('/', page), options);
  console.log(`${page.id}: ${error ?? `${paragraphs.length} paragraphs, left out ${JSON.stringify(removed)}`}`);
  if (error) told++;
  for (const { role, text } of paragraphs) {
    const doubt = doubtOf(text);
    if (doubt) told++;
    if (doubt || explain) console.log(`  ${(doubt ? `${doubt}?` : role).padEnd(12)} ${shown(text)}`);
  }
  if (explain) for (const { kind, by, text } of leftOut) console.log(`  - ${kind} (${by}) ${shown(text)}`);
  // A bullet of an offer is left out with it, and said so.
  const whole = [...paragraphs, ...leftOut.filter(({ kind }) => kind !== 'other')].map(({ text }) => text).join('\n');
  for (const line of (await readFile(page.html, 'utf8')).split('\n')) {
    const bullet = BULLET.exec(line)?.[1]?.replace(/\s+/g, ' ').trim();
    if (!bullet || whole.includes(bullet)) continue;
    told++;
    console.log(`  bullet missing ${shown(bullet)}`);
  }
}
await engine.close();
console.log(told ? `${told} to look at` : 'nothing but the articles');
process.exitCode = told ? 1 : 0;
