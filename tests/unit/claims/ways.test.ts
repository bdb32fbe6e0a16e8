/** Every claim that takes part in matching has enough ways to be said, and near misses where it can be confused. */

import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/claims/list-rules';
import { buildClaims } from '../../../src/cli/claims-build';

const claims = buildClaims().base.claims.filter((claim) => claim.matching !== 'off');
const WANTED = { de: 25, en: 10 };
/** Claims that are told apart by a link are easily confused, and so is whatever has a figure, a date or a direction. */
const NEAR_MISSES = { de: 10, en: 5 };

describe.each(['de', 'en'] as const)('ways in %s', (language) => {
  it('are enough for every claim', () => {
    const few = claims.filter((claim) => new Set(claim.ways[language].map(fold)).size < WANTED[language]);
    expect(few.map((claim) => claim.id)).toEqual([]);
  });

  it('have near misses beside them', () => {
    const few = claims.filter((claim) => claim.nearMisses[language].length < NEAR_MISSES[language]);
    expect(few.map((claim) => claim.id)).toEqual([]);
  });

  it('are sentences or headlines, neither scraps nor paragraphs', () => {
    const odd = claims.flatMap((claim) => claim.ways[language].filter((way) => way.length < 15 || way.length > 260));
    expect(odd).toEqual([]);
  });

  it('do not repeat the statement', () => {
    const same = claims.filter((claim) => claim.ways[language].map(fold).includes(fold(claim.statement[language])));
    expect(same.map((claim) => claim.id)).toEqual([]);
  });
});
