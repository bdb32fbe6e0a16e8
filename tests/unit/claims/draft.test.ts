/** Proposals for claims of a new document, with sentences of our own. */

import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../src/claims/compile';
import { draftClaims } from '../../../src/claims/draft';
import { documentLines } from '../../../src/claims/paragraphs';
import { buildClaims } from '../../../src/cli/claims-build';
import { dataset } from './dataset';

const { base } = buildClaims();
type Told = Parameters<typeof draftClaims>[1]['told'];
const paragraphs = (lines: string[]) => lines.map((text, i) => ({ number: i + 1, text }));
const options = { source: '005', language: 'de', published: '2025-05-01', known: base.claims } as const;
const draft = (...lines: string[]) => draftClaims(paragraphs(lines), { ...options, origins: base.origins });
const draftTold = (told: Told, ...lines: string[]) =>
  draftClaims(paragraphs(lines), { ...options, origins: base.origins, told });

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

  it('recognises what a known claim says, by its words', () => {
    const { known } = draft('Kim und Putin haben sich bereits 2019 in Wladiwostok getroffen.');
    expect(known[0]).toMatchObject({
      claim: 'c006',
      assertions: [{ source: '005', stance: 'asserts', paragraphs: [1] }],
    });
    expect(known[0]?.draft[0]).toMatchObject({ by: 'words' });
    expect(known[0]?.draft[0]?.likeness).toBeGreaterThan(0.7);
  });

  it('takes matching’s word for several claims in one sentence, and a conflict for a denial', () => {
    const { fresh, known } = draftTold(
      () => [
        { claim: 'c026', relation: 'corroborates', score: 0.9 },
        { claim: 'c053', relation: 'conflicts', score: 0.8 },
        { claim: 'c025', relation: 'related', score: 0.3 },
      ],
      'Moskau will von Waffen aus Pjöngjang nichts wissen.',
    );
    expect(fresh).toEqual([]);
    expect(known.map(({ claim, assertions }) => [claim, assertions[0]?.stance])).toEqual([
      ['c026', 'asserts'],
      ['c053', 'denies'],
    ]);
  });

  it('puts what matching calls related before shared words, with its topic', () => {
    const related: Told = () => [{ claim: 'c064', relation: 'related', score: 0.2 }];
    const { fresh } = draftTold(related, 'Russland hat Nordkorea im April 2025 genau 25 Lokomotiven geliefert.');
    expect(fresh[0]?.topic).toBe('returns');
    expect(fresh[0]?.draft.nearest.map(({ by }) => by)).toEqual(['related', 'words', 'words']);
  });

  it('makes one assertion of what two paragraphs say alike, and reads a repeated sentence once', () => {
    const { known } = draft(
      'Kim und Putin haben sich bereits 2019 in Wladiwostok getroffen.',
      'Schon 2019 haben sich Kim und Putin in Wladiwostok getroffen.',
      'Kim und Putin haben sich bereits 2019 in Wladiwostok getroffen.',
    );
    expect(known).toHaveLength(1);
    expect(known[0]?.assertions.map((a) => a.paragraphs)).toEqual([[1, 2]]);
    expect(known[0]?.draft).toHaveLength(2);
  });

  it('writes a month, a year and a day as an editor would', () => {
    const event = (when: string) =>
      draft(`Russland hat Nordkorea ${when} genau 25 Lokomotiven geliefert.`).fresh[0]?.event;
    expect(event('im April 2025')).toEqual({ from: '2025-04' });
    expect(event('im Jahr 2024')).toEqual({ from: '2024' });
    expect(event('am 3. April 2025')).toEqual({ from: '2025-04-03' });
  });

  it('names nobody as origin who is only spoken of, or who spoke later', () => {
    const chain = (line: string, published: string) =>
      draftClaims(paragraphs([line]), { ...options, published, origins: base.origins }).fresh[0]?.assertions[0].chain;
    expect(chain('Putin hat in Nordkorea 25 Lokomotiven gesehen.', '2025-05-01')).toEqual([]);
    const cited = 'Laut Bloomberg hat Russland Nordkorea 25 Lokomotiven geschenkt.';
    expect(chain(cited, '2025-05-01')).toEqual(['bloomberg-2024-06']);
    expect(chain(cited, '2023-05-01')).toEqual([]);
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
