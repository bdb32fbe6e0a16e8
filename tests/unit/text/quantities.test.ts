import { describe, expect, it } from 'vitest';
import { compatible, parseDigits } from '../../../src/text/quantities';
import { readSentence } from '../../../src/text/reading';

const figures = (text: string, language: 'de' | 'en' = 'de') =>
  readSentence(text, language, '2024-03-01').quantities.map(({ value, unit, comparator }) => [value, unit, comparator]);

describe('quantities', () => {
  it.each([
    ['Mehr als 12.000 Container kamen an.', [12000, 'container', 'more-than']],
    ['Es waren knapp vier Millionen Granaten.', [4_000_000, 'shell', 'almost']],
    ['Rund 30 000 Tonnen lagen bereit.', [30000, 'tonne', 'about']],
    ['Eine zwanzigköpfige Abordnung reiste an.', [20, 'person', 'exactly']],
    ['Eine halbe Million Granaten fehlt.', [500_000, 'shell', 'exactly']],
    ['Der Besuch dauert höchstens drei Tage.', [3, 'day', 'at-most']],
    ['Seit zwei Jahrzehnten war er nicht dort.', [20, 'year', 'about']],
    ['Das wäre eine Viertelmillion Tonnen.', [250_000, 'tonne', 'exactly']],
  ])('reads %j', (text, expected) => {
    expect(figures(text)).toContainEqual(expected);
  });

  it('reads English', () => {
    expect(figures('At least a dozen missiles were fired.', 'en')).toContainEqual([12, 'missile', 'at-least']);
    expect(figures('Nearly 3.5 million shells arrived.', 'en')).toContainEqual([3_500_000, 'shell', 'almost']);
  });

  it('takes no year and no day of a date for a quantity', () => {
    expect(figures('Am 7. Februar 2024 geschah nichts.')).toEqual([]);
  });

  it('knows both ways of writing digits', () => {
    expect(parseDigits('1,8', 'de')).toBe(1.8);
    expect(parseDigits('1.8', 'en')).toBe(1.8);
    expect(parseDigits('10,000', 'en')).toBe(10000);
  });

  it('compares ranges, not digits', () => {
    const tenThousand = { value: 10000, unit: 'container', comparator: 'more-than' } as const;
    expect(compatible(tenThousand, { value: 11000, unit: 'container', comparator: 'about' })).toBe(true);
    expect(compatible(tenThousand, { value: 6700, unit: 'container', comparator: 'about' })).toBe(false);
  });
});
