/** In: our texts and somebody's documents. Out: the runs of words they share. The dataset holds facts, not text. */

/** So many equal words in a row are no chance any more, and are not our own words. */
const LONGEST_SHARED_RUN = 8;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function* runsOf(text: string, length: number): Generator<string> {
  const words = wordsOf(text);
  for (let i = 0; i + length <= words.length; i++) yield words.slice(i, i + length).join(' ');
}

/** All texts inside a JSON value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Runs of nine (or `length`) words that stand in one of ours and in one of theirs, each once. */
export function sharedRuns(ours: string[], theirs: string[], length = LONGEST_SHARED_RUN + 1): string[] {
  const known = new Set(theirs.flatMap((text) => [...runsOf(text, length)]));
  return [...new Set(ours.flatMap((text) => [...runsOf(text, length)]))].filter((run) => known.has(run));
}
