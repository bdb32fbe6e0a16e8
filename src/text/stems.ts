/** A folded word in, its stem out (Snowball's German and English stemmers, remembered). */

import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { ReadingLanguage } from './lexicon';

const known: Record<ReadingLanguage, Map<string, string>> = { de: new Map(), en: new Map() };
/** The memory is emptied at this size: a long-lived background must not grow without end. */
const LIMIT = 20_000;

export function stemOf(word: string, language: ReadingLanguage): string {
  const memory = known[language];
  let stem = memory.get(word);
  if (stem === undefined) {
    stem = word.length < 4 ? word : language === 'de' ? german(word) : english(word);
    if (memory.size >= LIMIT) memory.clear();
    memory.set(word, stem);
  }
  return stem;
}
