/**
 * In: a document as raw text. Out: its numbered paragraphs.
 *
 * The rule of the whole dataset: the paragraphs of a document are its non-empty lines, counted from 1. Which of them
 * are the article's own text, and no consent text, teaser or reader comment, is said in `assets/claims/documents.json`.
 */

/** Source id → ranges of paragraph numbers that are the article's own text: `20-28` or `30`. */
export type ArticleLines = Record<string, string[]>;

/** The non-empty lines; the first has the number 1, so it stands at index 0. */
export const documentLines = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The numbers in ranges such as `20-28`, `30`; none of a range that runs backwards. */
export function numbersIn(ranges: string[]): number[] {
  return ranges.flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  });
}
