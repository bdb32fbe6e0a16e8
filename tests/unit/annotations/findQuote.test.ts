/** Quotes are found again: letter by letter, in the right place among twins, and after small changes only. */

import { describe, expect, it } from 'vitest';
import { findExactly, findNearly } from '../../../src/annotations/findQuote';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
const TEXT =
  'Am Montag blieb die Brücke zu. Das Amt sagt nichts. Am Dienstag blieb die Brücke zu. Die Stadt will klagen, sagt sie.';

describe('findExactly', () => {
  it('finds the only place', () => {
    const [place] = findExactly(TEXT, quote('Das Amt sagt nichts.'));
    expect(place && TEXT.slice(place.start, place.end)).toBe('Das Amt sagt nichts.');
  });

  it('puts the twin with the right surroundings first', () => {
    const twins = 'Er schweigt. Ein Wort. Er schweigt. Kein Wort.';
    const [place] = findExactly(twins, quote('Er schweigt.', 'Ein Wort.', 'Kein Wort.'));
    expect(place?.start).toBe(twins.lastIndexOf('Er schweigt.'));
  });

  it('folds white space and soft hyphens of the quote', () => {
    expect(findExactly(TEXT, quote('Das  Amt sagt\n nich\u00ADts.'))).toHaveLength(1);
  });

  it('gives nothing for an empty quote or one that is not there', () => {
    expect(findExactly(TEXT, quote(' '))).toEqual([]);
    expect(findExactly(TEXT, quote('Das Amt sagt alles.'))).toEqual([]);
  });
});

describe('findNearly', () => {
  it('forgives other quotation marks and a slipped-in word', () => {
    const place = findNearly(TEXT, quote('Die Stadt wolle klagen, sagt sie.'));
    expect(place && TEXT.slice(place.start, place.end)).toBe('Die Stadt will klagen, sagt sie.');
  });

  it('does not take another sentence for it', () => {
    expect(findNearly(TEXT, quote('Das Ministerium will die Brücke morgen öffnen.'))).toBeNull();
  });

  it('searches long sentences by their beginning and gives their whole length', () => {
    const parts = Array.from({ length: 9 }, (_, at) => `Teil ${at} ist sehr lange her und zählt ${at * 37} Jahre`);
    const long = `${parts.join(', ')}.`;
    const place = findNearly(`Vorher. ${long.replace('sehr lange', 'recht lang')} Nachher.`, quote(long));
    expect(place?.start).toBe(8);
    expect(place && place.end - place.start).toBeGreaterThan(long.length - 12);
  });
});
