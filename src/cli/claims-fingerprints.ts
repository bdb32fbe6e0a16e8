/**
 * Computes the fingerprints of the sources' article texts from a folder of documents:
 *
 *     npm run claims:fingerprints -- FOLDER
 *
 * Writes hashes to `assets/claims/fingerprints.json`; no word of a document gets into it.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fingerprints, fingerprint } from '../claims/fingerprint';
import { readDocuments } from './claims-documents';
import { CLAIMS_FOLDER } from './claims-files';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run claims:fingerprints -- FOLDER');
  process.exit(64);
}
const fingerprints: Fingerprints = {};
for (const { source, lines, article } of readDocuments(folder)) {
  fingerprints[source] = article.map((n) => fingerprint(lines[n - 1] ?? '')).filter((hashes) => hashes.length > 0);
  console.log(`${source}: ${fingerprints[source].length} paragraphs, ${fingerprints[source].flat().length} hashes`);
}
const entries = Object.entries(fingerprints).map(
  ([source, paragraphs]) => `  "${source}": [\n${paragraphs.map((p) => `    ${JSON.stringify(p)}`).join(',\n')}\n  ]`,
);
writeFileSync(join(CLAIMS_FOLDER, 'fingerprints.json'), `{\n${entries.join(',\n')}\n}\n`);
