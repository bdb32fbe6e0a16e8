/** Proposals for claims of a new document, with sentences of our own. */

import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../src/claims/compile';
import { draftClaims } from '../../../src/claims/draft';
import { documentLines } from '../../../src/claims/paragraphs';
import { buildClaims } from '../../../src/cli/claims-build';
import { dataset } from './dataset';

const { base } = buildClaims();
const draft = (...lines: string[]) =>
  draftClaims(
    lines.map((text, i) => ({ number: i + 1, text })),
    { source: '005', language: 'de', published: '2025-05-01', known: base.claims, origins: base.origins },
  );

describe('draftClaims', () => {
  it('proposes a sentence with a party and a figure, with what was read in it', () => {
    const { fresh } = draft(
      'Worum es geht',
      'Russland soll Nordkorea nach Angaben aus Seoul 25 Lokomotiven geschenkt haben.',
    );
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toMatchObject({
      id: `c${base.claims.length + 1}`,
      assertions: [{ source: '005', paragraphs: [2], hedge: 'soll', chain: ['rok-officials-2024'] }],
      draft: { attributed: true },
    });
    expect(fresh[0]?.draft.quantities[0]?.value).toBe(25);
  });

  it('passes over questions, scraps and sentences about nobody', () => {
    const { fresh, known } = draft(
      'Hilft Putin dem Nachbarn Nordkorea mit 25 Lokomotiven?',
      'Video: AFP',
      'Es regnete gestern den ganzen Tag sehr stark.',
    );
    expect([...fresh, ...known]).toEqual([]);
  });

  it('recognises what a known claim says', () => {
    const { known } = draft('Kim und Putin haben sich bereits 2019 in Wladiwostok getroffen.');
    expect(known[0]?.id).toBe('c006');
    expect(known[0]?.draft.nearest[0]?.likeness).toBeGreaterThan(0.7);
  });

  it('is refused by the compiler until a person has finished it', () => {
    const [proposal] = draft('Russland hat Nordkorea im April 2025 genau 25 Lokomotiven geliefert.').fresh;
    const { mistakes } = compileClaims(
      dataset((files) => {
        files[`claims/${proposal?.id}.json`] = proposal;
      }),
    );
    expect(mistakes.some((m) => m.includes('unknown key "draft"'))).toBe(true);
    expect(mistakes.some((m) => m.includes('statement.de is empty'))).toBe(true);
  });
});

describe('documentLines', () => {
  it('numbers non-empty lines, whatever ends them', () => {
    expect(documentLines('eins\r\n\r\n  zwei \n\t\n\ndrei\n')).toEqual(['eins', 'zwei', 'drei']);
  });
});
