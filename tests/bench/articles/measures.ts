/** How like two texts are. In: plain texts. Out: shares from 0 to 1. */

/** Words in a row that count as one piece of text. */
const PIECE = 4;

const words = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Every run of words with how often it occurs; a shorter text is one run. */
function pieces(text: string): Map<string, number> {
  const all = words(text);
  const found = new Map<string, number>();
  for (let from = 0; from === 0 || from + PIECE <= all.length; from++) {
    const piece = all.slice(from, from + PIECE).join(' ');
    if (piece) found.set(piece, (found.get(piece) ?? 0) + 1);
  }
  return found;
}

export interface Likeness {
  precision: number;
  recall: number;
}

/** How much of `read` is wanted, and how much of what is wanted was read. */
export function likeness(wanted: string, read: string): Likeness {
  const truth = pieces(wanted);
  const given = pieces(read);
  const count = (of: Map<string, number>): number => [...of.values()].reduce((sum, n) => sum + n, 0);
  let shared = 0;
  for (const [piece, times] of truth) shared += Math.min(times, given.get(piece) ?? 0);
  const share = (whole: number): number => (whole ? shared / whole : 0);
  return { precision: share(count(given)), recall: share(count(truth)) };
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface Segments {
  hits: number;
  missed: number;
  unwanted: number;
}

/** How many of the wanted and of the unwanted pieces stand in what was read. */
export function segments(must: readonly string[], mustNot: readonly string[], read: string): Segments {
  const text = fold(read);
  const has = (piece: string): boolean => text.includes(fold(piece));
  const hits = must.filter(has).length;
  return { hits, missed: must.length - hits, unwanted: mustNot.filter(has).length };
}

export const mean = (values: readonly number[]): number => values.reduce((sum, n) => sum + n, 0) / values.length;

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The harmonic mean of precision and recall. */
export const f1 = ({ precision, recall }: Likeness): number =>
  precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
