/**
 * `npm run --silent check -- ARTICLES.ndjson [--english] [--weights FILE]`
 * In: one article per line, `{id, lang, title, date, sentences[] | text}`. Out: one line each,
 * `{id, findings: [{index, claim, part?, relation, score, reasons}], ms}`; then the speed on stderr. A part of a
 * compound claim is told under the id of the whole, its own id in `part`. A line that cannot be read gives `{id, error}`,
 * and is told on stderr.
 * Exits with 1 where a line could not be read, 64 without a file named, 66 where a file cannot be opened.
 */

import { readFileSync } from 'node:fs';
import { createMatcher, type Weights } from '../matching';
import type { Reason } from '../model/finding';
import { wholeFindings } from './check-findings';
import { readLine } from './check-lines';
import { readKnowledge } from './knowledge-files';
import { localeWords } from './locale-words';

function open(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    console.error(`${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'cannot be read'}`);
    process.exit(66);
  }
}

const flags = process.argv.slice(2);
const weightsAt = flags.indexOf('--weights');
const weightsFile = weightsAt < 0 ? undefined : flags[weightsAt + 1];
const file = flags.find((flag, i) => !flag.startsWith('--') && (weightsAt < 0 || i !== weightsAt + 1));
if (!file || (weightsAt >= 0 && !weightsFile)) {
  console.error('usage: npm run --silent check -- ARTICLES.ndjson [--english] [--weights FILE]');
  process.exit(64);
}
const lines = open(file).split('\n');
const language = flags.includes('--english') ? 'en' : 'de';
const words = localeWords(language);
const inWords = ({ key, values }: Reason) =>
  (words.get(`reason_${key}`) ?? key).replace(/\$(\d)/g, (_, place) => {
    const value = values[Number(place) - 1] ?? '';
    return typeof value === 'string' ? value : value[language];
  });

const { base, matcher: shipped } = readKnowledge();
const matcher = weightsFile ? createMatcher(base, JSON.parse(open(weightsFile)) as Weights) : shipped;
let count = 0;
let total = 0;
lines.forEach((text, i) => {
  if (!text.trim()) return;
  const line = readLine(text, i + 1);
  if ('error' in line) {
    process.exitCode = 1;
    console.error(line.id ? `${line.id}: ${line.error}` : line.error);
    console.log(JSON.stringify(line));
    return;
  }
  const { id, sentences, lang, title, date } = line;
  const start = performance.now();
  const matches = matcher.match({ sentences, language: lang, title, published: date });
  const ms = performance.now() - start;
  count += sentences.length;
  total += ms;
  const findings = wholeFindings(matches).map(({ match, ...finding }) => ({
    ...finding,
    reasons: match.reasons.map(inWords),
  }));
  console.log(JSON.stringify({ id, findings, ms: Math.round(ms * 100) / 100 }));
});
console.error(`${count} sentences, ${Math.round((count / Math.max(total, 0.001)) * 1000)} per second`);
