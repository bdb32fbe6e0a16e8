/**
 * Compiles the dataset and writes its compact form.
 *
 *     npm run claims:build [-- FILE]     without FILE it only checks and counts
 *
 * Exits with 1 and one line per mistake where the dataset has mistakes; then nothing is written.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openClaims, shippedClaims } from '../claims/base';
import { type CompiledClaims, compileClaims } from '../claims/compile';
import { Neighbours } from '../matching/neighbours';
import { packNeighbours } from '../matching/neighbours-store';
import { readClaimFiles } from './claims-files';

export interface BuildResult {
  mistakes: string[];
  base: CompiledClaims;
  /** The compact JSON that ships. */
  json: string;
  /** Bytes. */
  raw: number;
  gzip: number;
}

/** Bytes, gzipped, of the index of ways that ships beside a dataset without mistakes. */
export const indexSize = (base: CompiledClaims): number =>
  gzipSync(new Uint8Array(packNeighbours(Neighbours.build(openClaims(base).claims.values()).store())), { level: 9 })
    .length;

/** Compiles `assets/claims` (or another folder of that form); with a path, also writes the compact JSON there. */
export function buildClaims(outFile?: string, folder?: string): BuildResult {
  const { base, mistakes } = compileClaims(readClaimFiles(folder));
  const json = JSON.stringify(shippedClaims(base));
  if (outFile && mistakes.length === 0) {
    mkdirSync(dirname(outFile), { recursive: true });
    writeFileSync(outFile, json);
  }
  return { mistakes, base, json, raw: Buffer.byteLength(json), gzip: gzipSync(json, { level: 9 }).length };
}

function main(): void {
  const outFile = process.argv[2];
  const { base, mistakes, raw, gzip } = buildClaims(outFile);
  const count = (list: { length: number }[]) => list.reduce((sum, item) => sum + item.length, 0);
  for (const mistake of mistakes) console.error(mistake);
  console.log(
    [
      `${base.claims.length} claims, ${count(base.claims.map((c) => c.assertions))} assertions`,
      `${base.sources.length} sources, ${base.origins.length} origins`,
      `${count(base.claims.map((c) => c.ways.de))} German and ${count(base.claims.map((c) => c.ways.en))} English ways`,
      `${(raw / 1000).toFixed(1)} kB, ${(gzip / 1000).toFixed(1)} kB gzipped`,
      ...(mistakes.length ? [] : [`its index ${(indexSize(base) / 1000).toFixed(1)} kB gzipped`]),
    ].join('; '),
  );
  if (mistakes.length) {
    console.error(`${mistakes.length} mistakes, nothing written`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
