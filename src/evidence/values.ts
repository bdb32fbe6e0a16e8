/** A claim with a figure in, its values over time out, the article's own last. */

import type { Claim, Quantity } from '../model/claim';
import type { ClaimFinding, Match } from '../model/finding';
import type { EvidenceInput } from './index';

/** Every figure given for the claim's unit, in order of its date. */
export function valuesOf(match: Match, claim: Claim, input: EvidenceInput): ClaimFinding['values'] {
  if (!claim.quantity) return [];
  const values: ClaimFinding['values'] = [];
  const put = (asOf: string | undefined, quantity: Quantity, chain: string[]) => {
    const origin = input.base.origins.get(chain.at(-1) ?? '');
    if (!asOf || !origin) return;
    const known = values.some((one) => one.asOf === asOf && one.quantity.value === quantity.value);
    if (!known) values.push({ asOf, quantity, by: origin.name });
  };
  for (const assertion of claim.assertions) {
    if (assertion.value) put(assertion.asOf ?? claim.asOf, assertion.value, assertion.chain);
    else if (assertion.stance === 'asserts') put(assertion.asOf ?? claim.asOf, claim.quantity, assertion.chain);
  }
  values.sort((a, b) => a.asOf.localeCompare(b.asOf));
  if (match.figure?.asOf) {
    const name = input.article.publisher ?? input.article.title;
    values.push({ asOf: match.figure.asOf, quantity: match.figure.said, by: { de: name, en: name }, own: true });
  }
  return values;
}
