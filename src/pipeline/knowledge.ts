/** Everything matching and evidence know, opened from the files that ship. */

import { openClaims, type ShippedClaims } from '../claims/base';
import type { Fingerprints } from '../claims/fingerprint';
import { createMatcher, type Matcher, type ShippedWeights, type Weights } from '../matching';
import type { ClaimBase } from '../model/claim';

export interface Knowledge {
  base: ClaimBase;
  matcher: Matcher;
  fingerprints: Fingerprints;
}

/**
 * Opens the dataset.
 * @param claims the compiled claims (`npm run claims:build`)
 * @param weights the weights of the matcher, as they ship or as trained (`npm run train`)
 */
export function openKnowledge(claims: ShippedClaims, weights: ShippedWeights | Weights): Knowledge {
  const base = openClaims(claims);
  return { base, matcher: createMatcher(base, weights), fingerprints: claims.fingerprints };
}
