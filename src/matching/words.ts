/** A reading in, its words with their hashes out; entities are replaced by their side (`§n liefert §r munition`). */

import { fold } from '../text/fold';
import type { ReadingLanguage } from '../text/lexicon';
import type { EntityMention, Reading } from '../text/reading';
import { stemOf } from '../text/stems';
import { hash } from './hashing';

/** What is known of a word form, remembered. */
export interface WordForm {
  /** Hash of the stem (or of the side). */
  stem: number;
  /** Function words say nothing alone; in pairs they are kept. */
  stop: boolean;
  entity: boolean;
  /** Hashes of the parts of a longer word: they see through compounds and endings. */
  parts: Uint32Array;
}

export interface PlacedWord {
  form: WordForm;
  at: number;
}

/** Country and head of state are one side: "Pjöngjang", "Kim" and "der Norden" take each other's place in news. */
const SIDES: Record<string, string> = { NK: 'n', KIM: 'n', RU: 'r', PUTIN: 'r' };
/** Words shorter than this are no source of parts. */
const PART_MIN = 6;
const PART = 5;
/** The memory is emptied at this size. */
const LIMIT = 20_000;

const STOP = new Set(
  'der die das den dem des ein eine einen einem einer und oder in im an am auf zu zum zur von vom mit für bei nach aus um als auch sich es er sie ist sind war hat habe haben werde werden wird dass wie so nur noch the a an of to in on for with and or by at from as is are was were be been has have had that this it its his he they their'.split(
    ' ',
  ),
);

const known: Record<ReadingLanguage, Map<string, WordForm>> = { de: new Map(), en: new Map() };

export const sideOf = (mention: EntityMention): string => SIDES[mention.name] ?? mention.name.toLowerCase();

function formOf(word: string, language: ReadingLanguage): WordForm {
  const memory = known[language];
  let form = memory.get(word);
  if (form) return form;
  const entity = word[0] === '§';
  const stop = STOP.has(word);
  let parts: number[] = [];
  if (!entity && !stop && word.length >= PART_MIN) {
    const padded = `^${word}$`;
    parts = Array.from({ length: padded.length - PART + 1 }, (_, i) => hash(`p:${padded.slice(i, i + PART)}`));
  }
  form = {
    stem: hash(`s:${entity ? word : stemOf(word, language)}`),
    stop,
    entity,
    parts: Uint32Array.from(parts),
  };
  if (memory.size >= LIMIT) memory.clear();
  memory.set(word, form);
  return form;
}

/** The words of a sentence in order. */
export function wordsOf(reading: Reading): PlacedWord[] {
  const { text, language } = reading;
  const words: PlacedWord[] = [];
  const plain = (from: number, to: number) => {
    for (const found of text.slice(from, to).matchAll(/[\p{L}\p{Nd}]+/gu)) {
      words.push({ form: formOf(found[0], language), at: from + found.index });
    }
  };
  let at = 0;
  const spans = [...reading.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of spans) {
    if (span.start < at) continue;
    let end = span.end;
    while (end < text.length && /[\p{L}']/u.test(text[end] as string)) end++;
    plain(at, span.start);
    words.push({ form: formOf(`§${sideOf(span)}`, language), at: span.start });
    at = end;
  }
  plain(at, text.length);
  return words;
}

/** The stems of a text's telling words, hashed as in its reading; entities are words like others. */
export function stemHashes(text: string, language: ReadingLanguage): number[] {
  const stems: number[] = [];
  for (const found of fold(text).matchAll(/[\p{L}\p{Nd}]+/gu)) {
    const form = formOf(found[0], language);
    if (!form.stop) stems.push(form.stem);
  }
  return stems;
}
