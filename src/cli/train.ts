/**
 * `npm run train [-- --seed 7] [--ways FOLDER] [--bench FILE…]`
 * In: the claims with their ways and near misses, labelled articles in `assets/claims/training`.
 * Out: `assets/matching/weights.json`. The same input and seed give the same file.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { train } from '../matching/training/train';
import { optionOf, trainingArticles, trainingClaims } from './train-input';

const started = Date.now();
const claims = trainingClaims(optionOf('--ways'));
const articles = trainingArticles(optionOf('--articles') ?? 'assets/claims/training');
const weights = train(claims, articles, Number(optionOf('--seed') ?? 7), (line) => console.error(line));
mkdirSync('assets/matching', { recursive: true });
const out = optionOf('--out') ?? 'assets/matching/weights.json';
writeFileSync(out, `${JSON.stringify(weights)}\n`);
console.error(`${out}: ${readFileSync(out).length} bytes in ${Math.round((Date.now() - started) / 1000)} s`);
