/**
 * `npm run train [-- --seed 7] [--keep-decision] [--articles FOLDER] [--ways FOLDER] [--out FILE]`
 * In: the claims with their ways and near misses, labelled articles in `assets/claims/training`.
 * Out: `assets/matching/weights.json`. The same input and seed give the same file. `--keep-decision` leaves out what
 * takes most of the time, the cross-validation behind the thresholds: enough to see a new claim at work.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Weights } from '../matching';
import { train } from '../matching/training/train';
import { optionOf, trainingArticles, trainingClaims } from './train-input';

const started = Date.now();
const claims = trainingClaims(optionOf('--ways'));
const articles = trainingArticles(optionOf('--articles') ?? 'assets/claims/training');
const out = optionOf('--out') ?? 'assets/matching/weights.json';
const { decision } = process.argv.includes('--keep-decision') ? (JSON.parse(readFileSync(out, 'utf8')) as Weights) : {};
const weights = train(claims, articles, {
  seed: Number(optionOf('--seed') ?? 7),
  ...(decision ? { decision } : {}),
  say: (line) => console.error(line),
});
mkdirSync('assets/matching', { recursive: true });
writeFileSync(out, `${JSON.stringify(weights)}\n`);
console.error(`${out}: ${readFileSync(out).length} bytes in ${Math.round((Date.now() - started) / 1000)} s`);
