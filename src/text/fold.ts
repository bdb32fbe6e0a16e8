/** A string in, the string in the one spelling the lexicon is written in out. */

const QUOTES = /[\u2018\u2019\u02bc\u00b4`]/g;
const SPACES = /[\u00a0\u2007\u2009\u202f\s]+/g;
const DASHES = /[\u2010\u2011\u2012\u2013\u2014\u2212]/g;

/** Lower case, `ß` as `ss`, one kind of apostrophe, dash and blank, no soft hyphens. Offsets are not kept. */
export function fold(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .toLowerCase()
    .replace(/ß/g, 'ss');
}

/** True for the code of a letter or digit (Latin letters with marks included). */
export function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 192 && code !== 215 && code !== 247 && code < 0x250)
  );
}
