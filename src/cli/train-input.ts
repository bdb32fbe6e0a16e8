/** Files in, claims and labelled articles for `npm run train` out. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { openClaims } from '../claims/base';
import { compileClaims } from '../claims/compile';
import type { LabelledArticle } from '../matching/training/examples';
import type { Claim } from '../model/claim';
import { readClaimFiles } from './claims-files';

/** The value after a flag of the command line. */
export function optionOf(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** All claims; where a claim's file holds no ways yet, those in `folder` (one file per claim) stand in. */
export function trainingClaims(folder?: string): Claim[] {
  const claims = [...openClaims(compileClaims(readClaimFiles()).base).claims.values()];
  return claims.map((claim) => {
    const file = `${folder}/${claim.id}.json`;
    if (!folder || claim.ways.de.length || !existsSync(file)) return claim;
    const { de, en, nearMisses } = JSON.parse(readFileSync(file, 'utf8'));
    return { ...claim, ways: { de, en }, nearMisses };
  });
}

/** Labelled articles of all JSON files in a folder, in order of the files' names. */
export function trainingArticles(folder: string): LabelledArticle[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as LabelledArticle[]);
}
