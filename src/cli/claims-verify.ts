/**
 * Checks the dataset against its documents:
 *
 *     npm run claims:verify -- FOLDER [--least 0.95] [--weights FILE] [--all]
 *
 * Every assertion's claim must be found in its document at one of its paragraphs, no claim in a document that no
 * assertion lists, and no nine words of a document in a row in the dataset. Exits with 1 where that is not so.
 * Exceptions, each with its reason, stand in `assets/claims/verify-exceptions.json`. `--all` prints found ones too.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openClaims } from '../claims/base';
import { sharedRuns, textsIn } from '../claims/own-words';
import type { Exceptions } from '../claims/rules';
import { type Verification, type VerifiedAssertion, verifyClaims } from '../claims/verify';
import { buildClaims } from './claims-build';
import { readDocuments } from './claims-documents';
import { CLAIMS_FOLDER, readClaimFiles } from './claims-files';
import { pipelineFinder, WEIGHTS } from './claims-finder';

const row = ({ claim, assertion, outcome, reason }: VerifiedAssertion): string =>
  [
    claim,
    assertion.source,
    assertion.stance.padEnd(7),
    `§${assertion.paragraphs.join(',')}`.padEnd(10),
    outcome.padEnd(9),
    reason ?? '',
  ].join('  ');

function print({ assertions, unlisted, share }: Verification, all: boolean): void {
  for (const verified of assertions) if (all || verified.outcome !== 'found') console.log(row(verified));
  for (const { claim, source, paragraph, relation, reason } of unlisted) {
    console.log(`${claim}  ${source}  §${paragraph} ${relation}, listed by no assertion${reason ? `: ${reason}` : ''}`);
  }
  const counts = new Map<string, number>();
  for (const { outcome } of assertions) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const words = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const open = unlisted.filter((u) => !u.reason).length;
  console.log(`\n${assertions.length} assertions: ${words}; ${(share * 100).toFixed(1)} % found`);
  console.log(`${unlisted.length} claims found in a document that does not list them, ${open} of them unexplained`);
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      least: { type: 'string', default: '0.95' },
      weights: { type: 'string', default: WEIGHTS },
      all: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error('usage: npm run claims:verify -- FOLDER [--least 0.95] [--weights FILE] [--all]');
    return 64;
  }
  const { base: compiled, mistakes } = buildClaims();
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length) return 1;

  const base = openClaims(compiled);
  const documents = readDocuments(folder).flatMap(({ source, lines, article }) => {
    const known = base.sources.get(source);
    return known ? [{ source: known, lines, article }] : [];
  });
  const ours = readClaimFiles().files.flatMap((file) => textsIn(JSON.parse(file.text)));
  const copied = sharedRuns(
    ours,
    documents.map(({ lines }) => lines.join(' ')),
  );
  for (const run of copied) console.log(`nine words of a document: ${run}`);

  const exceptions = JSON.parse(readFileSync(join(CLAIMS_FOLDER, 'verify-exceptions.json'), 'utf8')) as Exceptions;
  const result = verifyClaims(base, documents, pipelineFinder(compiled, values.weights), exceptions);
  print(result, values.all);
  const fine = result.share >= Number(values.least) && !copied.length && result.unlisted.every((u) => u.reason);
  return fine ? 0 : 1;
}

process.exitCode = main();
