/** Opens the bundled dataset from the repository's files, as the background opens it from the package. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ShippedClaims } from '../claims/base';
import type { Weights } from '../matching';
import { type Knowledge, openKnowledge } from '../pipeline/knowledge';
import { buildClaims } from './claims-build';
import { ROOT } from './run';

/** Throws with all mistakes where the dataset has any. */
export function readKnowledge(): Knowledge {
  const { json, mistakes } = buildClaims();
  if (mistakes.length) throw new Error(`the dataset has mistakes:\n${mistakes.join('\n')}`);
  const weights = readFileSync(path.join(ROOT, 'assets', 'matching', 'weights.json'), 'utf8');
  return openKnowledge(JSON.parse(json) as ShippedClaims, JSON.parse(weights) as Weights);
}
