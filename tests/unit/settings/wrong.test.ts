/** A finding called wrong is hidden wherever its sentence stands, and nothing else is. */

import { describe, expect, it } from 'vitest';
import { isWrong, type WrongFinding, withoutWrong } from '../../../src/settings/wrong';
import { reports } from '../../pages/reports/reports';

const rich = reports.rich as (typeof reports)[string];
const wrong = (claim: string, sentence: number): WrongFinding => ({
  claim,
  sentence: rich.sentences[sentence]?.text ?? '',
  kind: 'contradicted',
  statement: '',
  reasons: [],
  url: '',
  at: '2031-02-05T10:00:00Z',
});

describe('withoutWrong', () => {
  it('gives the same report while nothing was called wrong', () => {
    expect(withoutWrong(rich, [])).toBe(rich);
    expect(withoutWrong(rich, [wrong('x99', 11)])).toBe(rich);
  });

  it('takes a finding away whose only claim is wrong', () => {
    const left = withoutWrong(rich, [wrong('x01', 0)]);
    expect(left.findings.map(({ sentence }) => sentence)).not.toContain(0);
    expect(left.findings).toHaveLength(rich.findings.length - 1);
  });

  it('keeps other claims of the sentence and weighs the kind anew', () => {
    const left = withoutWrong(rich, [wrong('x06', 11)]).findings.find(({ sentence }) => sentence === 11);
    expect(left?.claims.map(({ claim }) => claim)).toEqual(['x07']);
    expect(left?.kind).toBe('related');
  });

  it('no longer says supported where the claim that brought independent sources is gone', () => {
    const claims = [1, 0].flatMap((at) => rich.findings[at]?.claims ?? []);
    const report = { ...rich, findings: [{ sentence: 0, kind: 'corroborated' as const, claims }] };
    expect(claims.map(({ independent }) => independent.corroborate > 0)).toEqual([false, true]);
    expect(withoutWrong(report, [wrong('x01', 0)]).findings[0]?.kind).toBe('same-origin');
    expect(withoutWrong(report, [wrong('x02', 0)]).findings[0]?.kind).toBe('corroborated');
  });

  it('leaves the same claim alone in other sentences', () => {
    const left = withoutWrong(rich, [wrong('x07', 11)]);
    expect(left.findings.find(({ sentence }) => sentence === 10)?.claims).toHaveLength(1);
  });

  it('knows the sentence on another page, whatever its spaces and capitals', () => {
    const { sentence } = wrong('x01', 0);
    expect(isWrong([wrong('x01', 0)], 'x01', ` ${sentence.toUpperCase().replace(' ', '\n')} `)).toBe(true);
  });
});
