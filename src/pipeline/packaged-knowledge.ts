/** Opens what ships with the extension. Asked for again after each sleep of the background, so it does no more than parse. */

import type { ShippedClaims } from '../claims/base';
import type { ShippedWeights } from '../matching';
import { packagedBytes, packagedText } from '../platform/packaged';
import { type Knowledge, openKnowledge } from './knowledge';

/** The bundled dataset, opened; the postings are read in place. Throws where the package is broken. */
export async function openPackagedKnowledge(): Promise<Knowledge> {
  const [claims, weights, postings] = await Promise.all([
    packagedText('/data/claims.json'),
    packagedText('/data/weights.json'),
    packagedBytes('/data/neighbours.bin'),
  ]);
  const other = JSON.parse(weights) as Omit<ShippedWeights, 'postings'>;
  return openKnowledge(JSON.parse(claims) as ShippedClaims, { ...other, postings });
}
