import { describe, expect, it } from 'vitest';
import { readingLanguage } from '../../../src/text/lexicon';
import { readSentence } from '../../../src/text/reading';

const role = (text: string, name: string, language: 'de' | 'en' = 'de') =>
  readSentence(text, language).entities.find((mention) => mention.name === name)?.role;

describe('readSentence', () => {
  it('tells who gives from who gets', () => {
    expect(role('Züge rollten aus Nordkorea nach Russland.', 'NK')).toBe('from');
    expect(role('Züge rollten aus Nordkorea nach Russland.', 'RU')).toBe('to');
    expect(role('Trains went from Russia to North Korea.', 'NK', 'en')).toBe('to');
  });

  it('reads adjectives and genitives as belonging', () => {
    expect(role('Die nordkoreanischen Granaten sind alt.', 'NK')).toBe('of');
    expect(role('Moskaus Armee wartet.', 'RU')).toBe('of');
  });

  it('knows people by what they are, and that some names need a context', () => {
    const reading = readSentence('Der Machthaber empfing den Kremlchef.', 'de');
    expect(reading.entities.map(({ name, weak }) => [name, weak])).toEqual(
      expect.arrayContaining([
        ['KIM', true],
        ['PUTIN', true],
      ]),
    );
  });

  it('does not read the United Nations in a name', () => {
    const names = readSentence('Kim Jong-un sprach vor der UN.', 'de').entities.map(({ name, start }) => [name, start]);
    expect(names.filter(([name]) => name === 'UN')).toEqual([['UN', 27]]);
  });

  it('tells which negations belong to the words of a concept', () => {
    const { negations, wordedNegations } = readSentence('Es ist nicht klar, warum er nicht kam.', 'de');
    expect(negations).toEqual([7, 28]);
    expect(wordedNegations.get(7)).toContain('UNCLEAR');
    expect(wordedNegations.get(28) ?? []).not.toContain('UNCLEAR');
  });

  it('hears no denial in a phrase or in the property of a noun', () => {
    const negations = (text: string, language: 'de' | 'en' = 'de') => readSentence(text, language).negations.length;
    expect(negations('Eine nicht identifizierte Rakete schlug nicht weit von Kiew ein.')).toBe(0);
    expect(negations('Das teilten nicht näher genannte Beamte mit, nicht nur in Seoul.')).toBe(0);
    expect(negations('The factory lies not far from the border, no doubt.', 'en')).toBe(0);
    expect(negations('Er sagte, dass sie das nicht bestätigten, und nannte keine Zahl.')).toBe(2);
    expect(negations('Geliefert wurde nicht.')).toBe(1);
    expect(negations('Weil Moskau die Lieferung nicht bestätigte und schwieg, blieb vieles offen.')).toBe(1);
    expect(negations('Es gibt nicht genug Beweise, und er kam ohne weiteres Gerät.')).toBe(2);
    expect(negations('These were not long-range missiles.', 'en')).toBe(1);
  });

  it('sees negation, doubt, attribution and questions', () => {
    const reading = readSentence('Laut Seoul soll er nicht gefahren sein?', 'de');
    expect(reading.negations).toHaveLength(1);
    expect(reading.hedge).toBe('soll');
    expect(reading.attributed).toBe(true);
    expect(reading.question).toBe(true);
  });

  it('finds concepts inside compounds and across verb prefixes', () => {
    const reading = readSentence('Er schlug eine Munitionslieferung vor.', 'de');
    expect([...reading.concepts.keys()]).toEqual(expect.arrayContaining(['ARMS', 'PROPOSE']));
  });
});

describe('readingLanguage', () => {
  it('reads German and English, nothing else', () => {
    expect([
      readingLanguage('de-AT'),
      readingLanguage('en'),
      readingLanguage('fr'),
      readingLanguage(undefined),
    ]).toEqual(['de', 'en', null, null]);
  });
});
