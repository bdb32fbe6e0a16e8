/** Opens what ships with the extension. Asked for again after each sleep of the background, so it does no more than parse. */

import type { ShippedClaims } from '../claims/base';
import type { Weights } from '../matching';
import { packagedText } from '../platform/packaged';
import { type Knowledge, openKnowledge } from './knowledge';

/** The bundled dataset, opened. Throws where the package is broken. */
export async function openPackagedKnowledge(): Promise<Knowledge> {
  const [claims, weights] = await Promise.all([packagedText('/data/claims.json'), packagedText('/data/weights.json')]);
  return openKnowledge(JSON.parse(claims) as ShippedClaims, JSON.parse(weights) as Weights);
}
