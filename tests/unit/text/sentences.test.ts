import { describe, expect, it } from 'vitest';
import { splitSentences, toSentences } from '../../../src/text/sentences';

const parts = (text: string, language = 'de') => splitSentences(text, language).map(([a, b]) => text.slice(a, b));

describe('splitSentences', () => {
  it.each([
    ['Dr. Weber kam am 4. September an. Er blieb bis zum 6. Oktober.', 2],
    ['Rund 3 Mio. Euro fehlen, z. B. für Brücken. Das sagt die Stadt.', 2],
    ['„Das geht nicht.“ Sie ging.', 2],
    ['„Geht das?“, fragte sie.', 1],
    ['Er zögerte … und blieb.', 1],
    ['Im 3. Quartal sank der Wert auf 12. Die Bank schwieg.', 2],
    ['Kim Jong Un (39) reist selten. Warum?', 2],
    ['Das war 2019. Seither ist Ruhe.', 2],
  ])('splits %j into %i', (text, count) => {
    expect(parts(text)).toHaveLength(count);
  });

  it('reads English abbreviations and initials', () => {
    expect(parts('President Vladimir V. Putin met U.S. officials on Sept. 13. He left.', 'en')).toEqual([
      'President Vladimir V. Putin met U.S. officials on Sept. 13.',
      'He left.',
    ]);
  });

  it('separates headlines that stand on lines of their own', () => {
    expect(parts('Erste Zeile\nZweite Zeile')).toEqual(['Erste Zeile', 'Zweite Zeile']);
  });
});

describe('toSentences', () => {
  it('numbers sentences over paragraphs and keeps offsets', () => {
    const sentences = toSentences(
      [
        { index: 0, role: 'lead', text: 'Eins ist da. Zwei auch.' },
        { index: 1, role: 'body', text: 'Drei.' },
      ],
      'de',
    );
    expect(sentences.map((s) => [s.index, s.paragraph, s.role])).toEqual([
      [0, 0, 'lead'],
      [1, 0, 'lead'],
      [2, 1, 'body'],
    ]);
    expect('Eins ist da. Zwei auch.'.slice(sentences[1]?.start, sentences[1]?.end)).toBe('Zwei auch.');
  });
});
