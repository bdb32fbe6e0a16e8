/** Fingerprints with texts of our own: a copy is recognised, an article on the same topic is not. */

import { describe, expect, it } from 'vitest';
import { fingerprint, sameTextAs } from '../../../src/claims/fingerprint';

const ARTICLE = [
  'Der Stadtrat von Musterhausen hat am Dienstagabend beschlossen, die alte Brücke über den Fluss bis zum Herbst abzureißen und an gleicher Stelle eine neue für Fußgänger und Radfahrer zu bauen.',
  'Die Kosten werden auf knapp zwei Millionen Euro geschätzt, von denen das Land etwa die Hälfte übernehmen will. Anwohner hatten seit Jahren über Lärm und bröckelnden Beton geklagt.',
  'Bürgermeisterin Anna Beispiel sprach nach der Sitzung von einem guten Tag für alle, die täglich zu Fuß zur Schule oder zur Arbeit gehen. Die Opposition hält den Zeitplan für zu ehrgeizig.',
];
const OTHER = [
  'In Musterhausen wird die alte Brücke abgerissen. Das beschloss der Stadtrat am Dienstag nach langer Debatte mit knapper Mehrheit.',
  'Für den Neubau, der nur Radfahrern und Fußgängern offenstehen soll, rechnet die Verwaltung mit zwei Millionen Euro; die Hälfte davon zahlt das Land.',
  'Kritik kam von der Opposition: Der Zeitplan bis Herbst sei nicht zu halten, sagte ihr Sprecher. Bürgermeisterin Beispiel widersprach ihm.',
];
const known = { own: ARTICLE.map(fingerprint) };

/** The text with every twelfth word replaced. */
const edited = (text: string) =>
  text
    .split(' ')
    .map((word, i) => (i % 12 === 5 ? 'allerdings' : word))
    .join(' ');

describe('fingerprint', () => {
  it('holds numbers only, fewer than words', () => {
    const hashes = fingerprint(ARTICLE[0] ?? '');
    expect(hashes.every((h) => Number.isInteger(h) && h >= 0 && h <= 0xffffffff)).toBe(true);
    expect(hashes.length).toBeGreaterThan(5);
    expect(hashes.length).toBeLessThan(20);
  });

  it('has nothing for a few words', () => {
    expect(fingerprint('Drei kurze Wörter')).toEqual([]);
    expect(fingerprint('')).toEqual([]);
  });

  it('does not depend on case, punctuation, soft hyphens or blanks', () => {
    const text = ARTICLE[1] ?? '';
    expect(fingerprint(text.toUpperCase().replaceAll(',', ' –').replaceAll('Anwoh', 'An\u00adwoh'))).toEqual(
      fingerprint(text),
    );
  });

  it('shares a hash with every text that shares seven words in a row', () => {
    const words = ARTICLE.join(' ').split(' ');
    for (let i = 0; i + 7 <= words.length; i++) {
      const quoted = `Eins zwei drei ${words.slice(i, i + 7).join(' ')} vier fünf sechs`;
      const hashes = new Set(fingerprint(ARTICLE.join(' ')));
      expect(fingerprint(quoted).some((h) => hashes.has(h))).toBe(true);
    }
  });
});

describe('sameTextAs', () => {
  it('recognises the text itself, whole', () => {
    expect(sameTextAs(ARTICLE, known)).toEqual([{ source: 'own', share: 1 }]);
  });

  it('recognises a copy with small edits and other paragraphs', () => {
    const [found] = sameTextAs([edited(ARTICLE.join(' '))], known);
    expect(found?.source).toBe('own');
    expect(found?.share).toBeGreaterThan(0.5);
  });

  it('recognises the free beginning of the text', () => {
    expect(sameTextAs(ARTICLE.slice(0, 1), known)[0]?.share).toBeGreaterThan(0.9);
  });

  it('recognises a long article that carries the text', () => {
    const found = sameTextAs([...OTHER, ...OTHER.map((p) => p.split(' ').reverse().join(' ')), ...ARTICLE], known);
    expect(found[0]?.source).toBe('own');
  });

  it('does not take another article on the same topic for a copy', () => {
    expect(sameTextAs(OTHER, known)).toEqual([]);
  });

  it('does not take a quotation for a copy', () => {
    const quotation = (ARTICLE[0] ?? '').split(' ').slice(0, 12).join(' ');
    expect(
      sameTextAs([...OTHER, `„${quotation}“, schrieb das Blatt dazu am nächsten Morgen in seinem Bericht`], known),
    ).toEqual([]);
  });

  it('knows nothing about an empty text', () => {
    expect(sameTextAs([], known)).toEqual([]);
    expect(sameTextAs(['', ' '], known)).toEqual([]);
  });

  it('puts the greatest share first', () => {
    const two = { part: [fingerprint(ARTICLE[2] ?? '')], own: known.own };
    expect(sameTextAs(ARTICLE.slice(0, 2).concat(edited(ARTICLE[2] ?? '')), two)[0]?.source).toBe('own');
  });
});
