/** The exports of the shipped dataset. */

import { describe, expect, it } from 'vitest';
import { openClaims } from '../../../src/claims/base';
import { compileClaims } from '../../../src/claims/compile';
import { toClaimReview, toCsv } from '../../../src/claims/interchange';
import { reportLines } from '../../../src/claims/report';
import { buildClaims } from '../../../src/cli/claims-build';
import { claim, dataset } from './dataset';

const base = openClaims(buildClaims().base);
const small = openClaims(
  compileClaims(
    dataset((files) => {
      files['claims/c001.json'] = claim('c001', { statement: { de: '=Sagt "ja", mehr nicht.', en: 'A.' } });
    }),
  ).base,
);

describe('ClaimReview', () => {
  const graph = (toClaimReview(base, 'de') as { '@graph': Record<string, unknown>[] })['@graph'];

  it('has one review for each claim with what schema.org asks for', () => {
    expect(graph).toHaveLength(base.claims.size);
    for (const review of graph) {
      expect(review['@type']).toBe('ClaimReview');
      for (const key of ['claimReviewed', 'itemReviewed', 'reviewRating', 'author', 'url'])
        expect(review[key]).toBeTruthy();
    }
  });

  it('rates nothing, it counts origins', () => {
    const rating = graph[7]?.reviewRating as Record<string, unknown>;
    expect(rating.ratingValue).toBeUndefined();
    expect(rating.alternateName).toMatch(/^1 unabhängige Ursprünge dafür, 0 dagegen/);
  });
});

describe('CSV', () => {
  it('has one row for each assertion, all of the same width', () => {
    const lines = toCsv(base).trimEnd().split('\r\n');
    const count = [...base.claims.values()].reduce((sum, c) => sum + c.assertions.length, 0);
    expect(lines).toHaveLength(count + 1);
  });

  it('quotes, and keeps spreadsheets from taking text for a formula', () => {
    expect(toCsv(small)).toContain(`c001,"'=Sagt ""ja"", mehr nicht.",A.,`);
  });
});

describe('the report', () => {
  const text = reportLines(base).join('\n');

  it('names sources, origins and conflicts', () => {
    expect(text).toMatch(/c008 .*\n\s+sources 000, 003; independent origins: 1 for, 0 against/);
    expect(text).toMatch(/sources 000=001, 003; independent origins: 1 for/);
    expect(text).toContain('Conflicts: both cannot be right');
    expect(text).toMatch(/c054 \(002\) – c055 \(004\): .*another unit/);
  });
});
