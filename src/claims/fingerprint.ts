/**
 * In: paragraphs of a text. Out: fingerprints (hashes only, never words), and which known sources a text repeats.
 *
 * Winnowing after Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting"
 * (SIGMOD 2003), over shingles of words: of every WINDOW neighbouring shingles the one with the smallest hash is
 * kept. A run of SHINGLE + WINDOW - 1 equal words is therefore always noticed, whatever stands around it.
 */

/** Source id → for each of its paragraphs the hashes kept. */
export type Fingerprints = Record<string, number[][]>;

export interface SameText {
  source: string;
  /** 0…1: how much of the text is the source's, or how much of the source is in the text; the greater of both. */
  share: number;
}

/** Words in a shingle. Three words are common phrases ("im Fernen Osten"); five miss copies with a word changed in ten. */
const SHINGLE = 4;
/** Shingles of which one is kept. With 4, any seven equal words in a row are noticed. */
const WINDOW = 4;
/** A quotation or two is no copy: from this share on a text counts as the same. */
const SAME_FROM = 0.3;
/** A paragraph counts as copied from this part of its words on, so that a quoted sentence in it does not count. */
const COPIED_FROM = 0.5;
/** Fewer copied words than this prove nothing: a headline, a name with its titles. */
const LEAST_WORDS = 25;

/** Words in small letters, without punctuation, accents composed, soft hyphens gone. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** FNV-1a, 32 bits, over code points. */
const SEED = 0x811c9dc5;
const step = (h: number, code: number): number => Math.imul(h ^ code, 0x01000193);

/** The hash of a shingle's words with blanks between them, from the word at `from` on. */
function hash(words: string[], from: number): number {
  let h = SEED;
  for (let i = from; i < from + SHINGLE; i++) {
    const word = words[i] as string;
    if (i > from) h = step(h, 32);
    for (let at = 0; at < word.length; at++) {
      const code = word.codePointAt(at) as number;
      if (code > 0xffff) at++;
      h = step(h, code);
    }
  }
  // A final mix: neighbouring texts must not have neighbouring hashes, or the minimum is biased.
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const shingles = (words: string[]): number[] =>
  Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_, i) => hash(words, i));

/** The hashes kept of one paragraph, in order; none for a paragraph shorter than a shingle. */
export function fingerprint(paragraph: string): number[] {
  const all = shingles(wordsOf(paragraph));
  const kept: number[] = [];
  let last = -1;
  for (let start = 0; start <= Math.max(0, all.length - WINDOW); start++) {
    let least = start;
    for (let i = start; i < Math.min(start + WINDOW, all.length); i++) {
      // The rightmost minimum, so that a window that moves on keeps it as long as possible.
      if ((all[i] ?? 0) <= (all[least] ?? 0)) least = i;
    }
    const value = all[least];
    if (least !== last && value !== undefined) kept.push(value);
    last = least;
  }
  return kept;
}

/** How many words of a paragraph stand in a shingle that is among these hashes. */
function coveredWords(values: number[], hashes: ReadonlySet<number>): number {
  let covered = 0;
  let until = 0;
  values.forEach((value, at) => {
    if (!hashes.has(value)) return;
    covered += at + SHINGLE - Math.max(at, until);
    until = at + SHINGLE;
  });
  return covered;
}

/** All hashes of each source, made once for each set of fingerprints. */
const opened = new WeakMap<Fingerprints, Map<string, Set<number>>>();

function hashesOf(fingerprints: Fingerprints): Map<string, Set<number>> {
  let known = opened.get(fingerprints);
  if (!known) {
    known = new Map(Object.entries(fingerprints).map(([source, parts]) => [source, new Set(parts.flat())]));
    opened.set(fingerprints, known);
  }
  return known;
}

/**
 * Which known sources this text is, contains, or is a part of.
 * @param paragraphs The text's paragraphs, in any order.
 * @returns Sources from a share of 0.3 on, the greatest share first.
 */
export function sameTextAs(paragraphs: string[], fingerprints: Fingerprints): SameText[] {
  const texts = paragraphs.map((paragraph) => {
    const words = wordsOf(paragraph);
    return { length: words.length, values: shingles(words) };
  });
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const own = new Set(texts.flatMap((text) => text.values));
  const found: SameText[] = [];
  for (const [source, hashes] of hashesOf(fingerprints)) {
    let copied = 0;
    for (const text of texts) {
      const covered = coveredWords(text.values, hashes);
      if (covered >= text.length * COPIED_FROM) copied += covered;
    }
    if (copied < LEAST_WORDS) continue;
    const theirs = fingerprints[source] ?? [];
    const kept = theirs.filter((part) => part.filter((h) => own.has(h)).length >= part.length * COPIED_FROM).flat();
    const ofSource = kept.filter((h) => own.has(h)).length / Math.max(1, theirs.flat().length);
    const share = Math.max(copied / length, ofSource);
    if (share >= SAME_FROM) found.push({ source, share });
  }
  return found.sort((a, b) => b.share - a.share);
}
