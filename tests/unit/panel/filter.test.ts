/** The list shows what the reader asked for, in reading order. */

import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', async () => (await import('../words')).i18nFor('de'));

import { countKinds, filterFindings, isOpenQuestion, NO_FILTER, sourcesIn } from '../../../src/panel/filter';
import { reports } from '../../pages/reports/reports';

const rich = reports.rich as (typeof reports)[string];
const sentences = (filter: Partial<typeof NO_FILTER>) =>
  filterFindings(rich, { ...NO_FILTER, ...filter }).map(({ sentence }) => sentence);

describe('filterFindings', () => {
  it('gives all findings in reading order without a filter', () => {
    const shuffled = { ...rich, findings: [...rich.findings].reverse() };
    expect(filterFindings(shuffled, NO_FILTER).map(({ sentence }) => sentence)).toEqual([
      0, 1, 2, 4, 7, 10, 11, 12, 19,
    ]);
  });

  it('filters by kind, source and words, together', () => {
    expect(sentences({ kinds: ['contradicted', 'other-figure'] })).toEqual([2, 11]);
    expect(sentences({ source: 'web' })).toEqual([0]);
    expect(sentences({ search: 'PRÜFBERICHT morgenblatt' })).toEqual([2, 10, 11]);
    expect(sentences({ search: 'prüfbericht', kinds: ['contradicted'] })).toEqual([11]);
    expect(sentences({ search: 'Elefant' })).toEqual([]);
  });

  it('keeps questions that are open: contradictions, disputes, other figures, support without a second origin', () => {
    expect(sentences({ openOnly: true })).toEqual([1, 2, 10, 11]);
    expect(rich.findings.filter(isOpenQuestion)).toHaveLength(4);
  });

  it('names sources and counts kinds', () => {
    expect(sourcesIn(rich).map(({ id }) => id)).toEqual(['web', 'morgen', 'sued', 'tal']);
    expect(countKinds(rich.findings)).toEqual({
      corroborated: 4,
      contradicted: 1,
      'other-figure': 1,
      'same-origin': 1,
      related: 2,
    });
  });
});
