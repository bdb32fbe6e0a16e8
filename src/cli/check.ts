/**
 * `npm run --silent check -- ARTICLES.ndjson [--english] [--weights FILE] [--all]`
 * In: one article per line, `{id, lang, title, date, sentences[] | text}`. Out: one line each,
 * `{id, findings: [{index, claim, relation, score, reasons}], ms}`; then the speed on stderr.
 */

import { readFileSync } from 'node:fs';
import { openClaims } from '../claims/base';
import { compileClaims } from '../claims/compile';
import { createMatcher, type Weights } from '../matching';
import type { Paragraph, Sentence } from '../model/article';
import type { Reason } from '../model/finding';
import { toSentences } from '../text/sentences';
import { readClaimFiles } from './claims-files';
import { localeWords } from './locale-words';

interface Line {
  id: string;
  lang: string;
  title?: string;
  date?: string | null;
  sentences?: string[];
  text?: string;
}

function sentencesOf(line: Line): Sentence[] {
  if (line.sentences) {
    return line.sentences.map((text, index) => ({
      index,
      paragraph: 0,
      start: 0,
      end: text.length,
      text,
      role: 'body',
    }));
  }
  const paragraphs: Paragraph[] = (line.text ?? '')
    .split(/\n+/)
    .filter((text) => text.trim())
    .map((text, index) => ({ index, role: 'body', text: text.trim() }));
  return toSentences(paragraphs, line.lang);
}

const [file, ...flags] = process.argv.slice(2);
const weightsFile = flags[flags.indexOf('--weights') + 1 || flags.length] ?? 'assets/matching/weights.json';
if (!file) {
  console.error('usage: npm run --silent check -- ARTICLES.ndjson [--english] [--weights FILE]');
  process.exit(64);
}
const language = flags.includes('--english') ? 'en' : 'de';
const words = localeWords(language);
const inWords = ({ key, values }: Reason) =>
  (words.get(`reason_${key}`) ?? key).replace(/\$(\d)/g, (_, place) => {
    const value = values[Number(place) - 1] ?? '';
    return typeof value === 'string' ? value : value[language];
  });

const { base } = compileClaims(readClaimFiles());
const weights = JSON.parse(readFileSync(weightsFile, 'utf8')) as Weights;
const matcher = createMatcher(openClaims(base), weights);
let count = 0;
let total = 0;
for (const text of readFileSync(file, 'utf8').split('\n')) {
  if (!text.trim()) continue;
  const line = JSON.parse(text) as Line;
  const sentences = sentencesOf(line);
  const start = performance.now();
  const matches = matcher.match({
    sentences,
    language: line.lang,
    title: line.title ?? '',
    published: line.date ?? undefined,
  });
  const ms = performance.now() - start;
  count += sentences.length;
  total += ms;
  const findings = matches.map(({ sentence, claim, relation, score, reasons }) => ({
    index: sentence,
    claim,
    relation,
    score,
    reasons: reasons.map(inWords),
  }));
  console.log(JSON.stringify({ id: line.id, findings, ms: Math.round(ms * 100) / 100 }));
}
console.error(`${count} sentences, ${Math.round((count / Math.max(total, 0.001)) * 1000)} per second`);
