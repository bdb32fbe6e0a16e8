/** The data in `assets/lexicon` in, one term finder for each language out. */

import concepts from '../../assets/lexicon/concepts.json';
import cues from '../../assets/lexicon/cues.json';
import entities from '../../assets/lexicon/entities.json';
import units from '../../assets/lexicon/units.json';
import { TermTrie } from './trie';

/** Languages that can be read. */
export type ReadingLanguage = 'de' | 'en';

export const ENTITY = '@';
export const UNIT = '#';
export const CUE = '!';

const tries = new Map<ReadingLanguage, TermTrie>();

/** All terms of one language: concepts under their own names, entities after `@`, units after `#`, cues after `!`. */
export function termsOf(language: ReadingLanguage): TermTrie {
  const known = tries.get(language);
  if (known) return known;
  const trie = new TermTrie();
  const whole = (words: string) => words.split(',').map((word) => `${word.trim()}$`);
  for (const [name, terms] of Object.entries(concepts)) trie.add(name, terms[language]);
  for (const [name, terms] of Object.entries(entities)) trie.add(ENTITY + name, terms[language]);
  for (const [name, terms] of Object.entries(units)) trie.add(UNIT + name, terms[language]);
  for (const [name, terms] of Object.entries(cues)) {
    if (terms[language]) trie.add(CUE + name, whole(terms[language]));
  }
  tries.set(language, trie);
  return trie;
}

/** The language in which a text can be read, or null where it cannot (`en-GB` is read as `en`). */
export function readingLanguage(tag: string | undefined): ReadingLanguage | null {
  const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return primary === 'de' || primary === 'en' ? primary : null;
}
