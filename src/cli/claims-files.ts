/** Reads what the compiler of the dataset needs from the disk: `assets/claims` and the keys of the lexicon. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimFile, CompileInput } from '../claims/compile';

export const CLAIMS_FOLDER = 'assets/claims';

const jsonKeys = (path: string): string[] | undefined =>
  existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8'))) : undefined;

/**
 * All JSON files of the dataset (the labelled articles in `training` are matching's) with paths relative to its folder, ready for `compileClaims`.
 * @param folder Usually `assets/claims`; throws where it does not exist.
 */
export function readClaimFiles(folder: string = CLAIMS_FOLDER): CompileInput {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && !name.startsWith('training/'))
    .sort();
  const files: ClaimFile[] = names.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  return { files, units: jsonKeys('assets/lexicon/units.json') };
}
