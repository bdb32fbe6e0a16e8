/** Reads what the compiler of the dataset needs from the disk: `assets/claims` and the keys of the lexicon. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ClaimFile, CompileInput } from '../claims/compile';

export const CLAIMS_FOLDER = 'assets/claims';

const jsonKeys = (path: string): string[] | undefined =>
  existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8'))) : undefined;

/** The schema and the page for editors; the labelled articles in `training` are matching's; editors' hidden and backup files. */
const NO_DATA = /^(claim\.schema\.json|README\.md|training\/.*)$|(^|\/)\.|~$/;

/**
 * All files of the dataset with paths relative to its folder, ready for `compileClaims`, which names those it does not know.
 * @param folder Usually `assets/claims`; throws where it does not exist.
 */
export function readClaimFiles(folder: string = CLAIMS_FOLDER): CompileInput {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !NO_DATA.test(name))
    .sort();
  const files: ClaimFile[] = names.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  return { files, units: jsonKeys('assets/lexicon/units.json') };
}
