import { describe, expect, it } from 'vitest';
import { datesIn, endOf, startOf } from '../../../src/text/dates';
import { fold } from '../../../src/text/fold';

const spans = (text: string, published = '2023-09-06', language: 'de' | 'en' = 'de') =>
  datesIn(fold(text), language, published).map((date) => `${date.from}/${date.to}`);

describe('datesIn', () => {
  it.each([
    ['Am 2. Januar 2024 fiel Schnee.', '2024-01-02/2024-01-02'],
    ['Ende Juli reiste er ab.', '2023-07-19/2023-07-31'],
    ['Das Treffen am 19.06.2024 war kurz.', '2024-06-19/2024-06-19'],
    ['Im vergangenen Jahr war es ruhig.', '2022-01-01/2022-12-31'],
    ['Am Montag sprach sie.', '2023-09-04/2023-09-04'],
    ['Vom 10. bis 13. September wird getagt.', '2023-09-10/2023-09-13'],
    ['In der vergangenen Woche kam Post.', '2023-08-28/2023-09-03'],
    ['Im April 2019 trafen sie sich.', '2019-04-01/2019-04-30'],
  ])('resolves %j', (text, expected) => {
    expect(spans(text)).toContain(expected);
  });

  it('reads English dates', () => {
    expect(spans('It runs from Sept. 10 to 13.', '2023-09-05', 'en')).toContain('2023-09-10/2023-09-13');
    expect(spans('They met last year.', '2023-09-05', 'en')).toContain('2022-01-01/2022-12-31');
    expect(spans('It may rain.', '2023-09-05', 'en')).toEqual([]);
  });

  it('marks what lasts until today', () => {
    expect(datesIn('seit september kamen schiffe', 'de', '2024-03-01')[0]?.since).toBe(true);
  });

  it('resolves a month without a year to the past of the article', () => {
    expect(spans('Im November gelang der Start.', '2024-06-19')).toContain('2023-11-01/2023-11-30');
  });

  it('opens days, months and years', () => {
    expect([startOf('2024'), endOf('2024-02'), endOf('2023-09-13')]).toEqual([
      '2024-01-01',
      '2024-02-29',
      '2023-09-13',
    ]);
  });
});
