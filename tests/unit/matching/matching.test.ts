import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openClaims } from '../../../src/claims/base';
import { compileClaims } from '../../../src/claims/compile';
import { readClaimFiles } from '../../../src/cli/claims-files';
import { createMatcher, type Weights } from '../../../src/matching';
import type { Sentence } from '../../../src/model/article';

const base = openClaims(compileClaims(readClaimFiles()).base);
const weights = JSON.parse(readFileSync('assets/matching/weights.json', 'utf8')) as Weights;
const matcher = createMatcher(base, weights);

const sentences = (...texts: string[]): Sentence[] =>
  texts.map((text, index) => ({ index, paragraph: 0, start: 0, end: text.length, text, role: 'body' }));
const filler = [
  'In Moskau wurde das nicht kommentiert.',
  'Auch aus Nordkorea kam nichts.',
  'Die Lage bleibt angespannt.',
];
const match = (text: string, published: string, language = 'de') =>
  matcher.match({ sentences: sentences(text, ...filler), language, title: 'Nordkorea und Russland', published });
const relationOf = (text: string, published: string, claim: string, language = 'de') =>
  match(text, published, language).find((one) => one.sentence === 0 && one.claim === claim)?.relation;

describe('matching', () => {
  it('finds a claim said in other words', () => {
    const text = 'Knapp fünf Millionen Artilleriegranaten soll Pjöngjang den Russen inzwischen geliefert haben.';
    expect(relationOf(text, '2024-06-20', 'c054')).toBe('corroborates');
  });

  it('sees a denial', () => {
    const text = 'Der Kreml bestreitet, dass Nordkorea ihm Munition geliefert hat.';
    expect(relationOf(text, '2024-06-20', 'c053')).toBe('conflicts');
    const other = 'Moskau wies die Vorwürfe zurück, Waffen aus Pjöngjang bekommen zu haben.';
    expect(relationOf(other, '2024-06-20', 'c026')).toBe('corroborates');
    expect(relationOf(other, '2024-06-20', 'c053')).toBe('conflicts');
  });

  it('hears the same in a negation that only words it', () => {
    expect(relationOf('Es ist nicht klar, was Pjöngjang dafür bekommt.', '2024-06-20', 'c062')).toBe('corroborates');
  });

  it('calls a count of another date another figure, not a conflict', () => {
    const text = 'Nordkorea hat nach US-Angaben bis zu 1.000 Container mit Munition nach Russland geschickt.';
    const found = match(text, '2023-10-13').find((one) => one.claim === 'c055');
    expect(found?.relation).not.toBe('conflicts');
    if (found?.figure) expect(found.figure.otherDate).toBe(true);
  });

  it('keeps quiet in other languages', () => {
    expect(match('Nordkorea hat Russland Munition geliefert.', '2024-06-20', 'fr')).toEqual([]);
  });

  it('keeps quiet in articles about something else', () => {
    const other = sentences(
      'Der Stadtrat hat den Haushalt beschlossen.',
      'Für Schulen gibt es mehr Geld.',
      'Die Opposition stimmte dagegen.',
      'Im Herbst wird neu gewählt.',
    );
    expect(matcher.match({ sentences: other, language: 'de', title: 'Haushalt', published: '2024-06-20' })).toEqual([]);
  });

  it('gives a question no verdict', () => {
    const found = match('Hat Nordkorea Russland Waffen für den Krieg in der Ukraine geliefert?', '2024-06-20');
    expect(found.filter((one) => one.sentence === 0 && one.relation !== 'related')).toEqual([]);
  });

  it('gives no verdict without trained weights', { timeout: 60_000 }, () => {
    const found = createMatcher(base).match({
      sentences: sentences('Nordkorea hat Russland Munition geliefert.', ...filler),
      language: 'de',
      title: 'Nordkorea und Russland',
      published: '2024-06-20',
    });
    expect(found.every((one) => one.relation === 'related')).toBe(true);
  });
});
