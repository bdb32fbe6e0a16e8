/** Documents that took a statement from one agency hang on one branch below the origin. */

import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', async () => (await import('../words')).i18nFor('de'));

import { provenance } from '../../../src/panel/provenance';
import { timelineOf } from '../../../src/panel/timeline';
import { reports } from '../../pages/reports/reports';

const rich = reports.rich as (typeof reports)[string];

describe('provenance', () => {
  const groups = rich.findings[0]?.claims[0]?.groups ?? [];

  it('hangs documents on what passed the statement on', () => {
    const [office] = groups;
    const tree = office && provenance(office);
    expect(tree?.documents.map(({ source }) => source)).toEqual(['morgen']);
    expect(tree?.branches.map(({ via, documents }) => [via, documents.map(({ source }) => source)])).toEqual([
      ['Nordpress', ['sued']],
    ]);
  });

  it('shares a branch', () => {
    const ministry = groups[1];
    expect(ministry && provenance(ministry).branches.map(({ documents }) => documents.length)).toEqual([2]);
  });
});

describe('timelineOf', () => {
  it('puts the article among the events, once per claim', () => {
    const rows = timelineOf(rich);
    expect(rows.map(({ from }) => from)).toEqual([
      '2019-11',
      '2019-11',
      '2031-01-05',
      '2031-01-09',
      '2031-01-09',
      '2031-02-04',
    ]);
    expect(rows.at(-1)?.article).toBe(true);
    expect(rows[0]?.sentence).toBe(10);
  });

  it('draws no line through one point', () => {
    expect(timelineOf({ ...rich, findings: rich.findings.slice(0, 1) })).toEqual([]);
  });

  it('takes the report’s own timeline where it has one', () => {
    const statement = { de: 'Vorher', en: 'Before' };
    const timeline = [
      { claim: 'y1', from: '2020', statement },
      { claim: 'x01', from: '2031-01-09', statement },
    ];
    expect(timelineOf({ ...rich, timeline }).map(({ claim, sentence }) => [claim, sentence])).toEqual([
      ['y1', undefined],
      ['x01', 0],
      ['', undefined],
    ]);
  });
});
