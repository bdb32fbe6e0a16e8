/**
 * Checks the dataset against its documents:
 *
 *     npm run claims:verify -- FOLDER [--least 0.95] [--weights FILE] [--all]
 *
 * Every assertion's claim must be found in its document at one of its paragraphs (`--least` is the share that must, with
 * a verdict or as related; both figures are printed), no claim may get a verdict in a document that does not list it,
 * and no nine words of a document may stand in a row in what ships or trains. Exits with 1 where that is not so.
 * Exceptions, each with its reason, stand in `assets/claims/verify-exceptions.json`. `--all` prints every assertion.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openClaims } from '../claims/base';
import { sharedRuns, textsIn } from '../claims/own-words';
import type { Exceptions } from '../claims/rules';
import { type Verification, type VerifiedAssertion, verifyClaims } from '../claims/verify';
import { buildClaims } from './claims-build';
import { readDocuments } from './claims-documents';
import { CLAIMS_FOLDER } from './claims-files';
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

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function print(result: Verification, least: number, all: boolean): void {
  const { assertions, unlisted, relatedUnlisted, share } = result;
  for (const verified of assertions) if (all || verified.outcome !== 'verdict') console.log(row(verified));
  for (const { claim, source, paragraph, relation, reason } of unlisted) {
    console.log(`${claim}  ${source}  §${paragraph} ${relation}, listed by no assertion${reason ? `: ${reason}` : ''}`);
  }
  const counts = new Map<string, number>();
  for (const { outcome } of assertions) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const words = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const open = unlisted.filter((u) => !u.reason).length;
  console.log(`\n${assertions.length} assertions: ${words}`);
  console.log(`found by a verdict: ${percent(share.verdict)}`);
  console.log(`found at all:       ${percent(share.found)} (wanted: ${percent(least)})`);
  console.log(
    `in documents that do not list them: ${unlisted.length} verdicts, ${open} of them unexplained; ${relatedUnlisted} claims as related`,
  );
}

/** Every text of our own that ships or trains: the dataset and its training articles, the lexicon, the readers' words. */
function ownTexts(): string[] {
  return readdirSync('assets', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|yml|md)$/.test(name) && !/(weights|fingerprints)\.json$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join('assets', name), 'utf8');
      return name.endsWith('.json') ? textsIn(JSON.parse(text)) : [text];
    });
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
  if (!folder || !(Number(values.least) >= 0)) {
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
  const ours = ownTexts();
  const copied = sharedRuns(
    ours,
    documents.map(({ lines }) => lines.join(' ')),
  );
  for (const run of copied) console.log(`nine words of a document: ${run}`);

  const exceptions = JSON.parse(readFileSync(join(CLAIMS_FOLDER, 'verify-exceptions.json'), 'utf8')) as Exceptions;
  const least = Number(values.least);
  const result = verifyClaims(base, documents, pipelineFinder(compiled, values.weights), exceptions);
  print(result, least, values.all);
  console.log(`nine words in a row shared with a document: ${copied.length}, in ${ours.length} texts of our own`);
  return result.share.found >= least && !copied.length && result.unlisted.every((u) => u.reason) ? 0 : 1;
}

process.exitCode = main();
