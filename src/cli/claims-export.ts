/**
 * Exports the dataset for other tools:
 *
 *     npm run claims:export -- claims.jsonld [de|en]     ClaimReview (schema.org) as JSON-LD
 *     npm run claims:export -- claims.csv                one row for each assertion
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openClaims } from '../claims/base';
import { toClaimReview, toCsv } from '../claims/interchange';
import { buildClaims } from './claims-build';

const [file, language = 'de'] = process.argv.slice(2);
const format = /\.(jsonld|csv)$/.exec(file ?? '')?.[1];
if (!file || !format || (language !== 'de' && language !== 'en')) {
  console.error('usage: npm run claims:export -- FILE.jsonld [de|en] | FILE.csv');
  process.exit(64);
}
const { base, mistakes } = buildClaims();
if (mistakes.length) {
  for (const mistake of mistakes) console.error(mistake);
  process.exit(1);
}
const claims = openClaims(base);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, format === 'csv' ? toCsv(claims) : `${JSON.stringify(toClaimReview(claims, language), null, 2)}\n`);
console.log(`${claims.claims.size} claims written to ${file}`);
