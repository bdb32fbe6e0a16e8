/**
 * Letters and words of all scripts, without `\p{…}`: every pattern with such a class takes a browser a fifth of a
 * millisecond to compile, on every page anew, and reading an article takes about twenty.
 */

/** Letters (and the marks that combine with them), for a class in a pattern without the `u` flag. */
export const LETTER =
  'A-Za-zªµºÀ-ÖØ-öø-ʯ\u0300-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdcf\ufe70-\ufefc\uff21-\uffdc';
/** Capitals of the scripts that have them; of Latin Extended-A both cases, since they alternate there. */
export const CAPITAL = 'A-ZÀ-ÖØ-Þ\u0100-\u017f\u0386-\u03ab\u0400-\u042f';

const LETTERS = new RegExp(`[${LETTER}]+`, 'g');
const WORDS = new RegExp(`[${LETTER}\\d]+`, 'g');

/** Runs of letters and digits. */
export const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** Runs of letters. */
export const lettersOf = (text: string): string[] => text.match(LETTERS) ?? [];

/** Is there any letter or digit in it? */
export function hasWord(text: string): boolean {
  for (const sign of text) if (isCased(sign) || (sign >= '0' && sign <= '9')) return true;
  return text.search(WORDS) >= 0;
}

/** Is the one sign of a script with capitals? */
export const isCased = (sign: string): boolean => sign.toLowerCase() !== sign.toUpperCase();

/** Is the one sign a small letter? False for none. */
export const isSmall = (sign = ''): boolean => isCased(sign) && sign === sign.toLowerCase();

/** Is the one sign a capital? False for none. */
export const isCapital = (sign = ''): boolean => isCased(sign) && sign === sign.toUpperCase();
