/** Words by which a page may concern the dataset: whatever opens the matcher's gate must be found, in all our own texts. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import entities from '../../../assets/lexicon/entities.json';
import { contextOf } from '../../../src/matching/context';
import { EntryWords } from '../../../src/matching/entry';
import { readSentence } from '../../../src/text/reading';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const files = (folder: string, end: string) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => readFileSync(`${ROOT}${folder}/${file}`, 'utf8'));

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

/** Does the gate open for an article of this text? */
function opens(text: string): boolean {
  return (['de', 'en'] as const).some((language) => {
    const reading = readSentence(text, language);
    return contextOf(null, [reading, reading, reading, reading]).gate === 'full';
  });
}
const found = (text: string) => new EntryWords().take(text);

describe('entry words', () => {
  it('are named by every text of the dataset that opens the gate', { timeout: 60_000 }, () => {
    const texts = [...files('assets/claims/claims', '.json'), ...files('assets/claims/training', '.json')].flatMap(
      (file) => strings(JSON.parse(file)),
    );
    const open = [...new Set(texts)].filter(opens);
    expect(open.length).toBeGreaterThan(1_000);
    expect(open.filter((text) => !found(text))).toEqual([]);
  });

  it('are named by every claim of North Korea, and by every page of ours that opens the gate', () => {
    const pages = files('tests/pages', '.html').map((html) =>
      html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ''),
    );
    const open = pages.filter(opens);
    expect(open.length).toBeGreaterThan(4);
    expect(open.filter((page) => !found(page))).toEqual([]);
    expect(pages.some((page) => !found(page))).toBe(true);
  });

  it('are all terms of the lexicon, however a page writes them', () => {
    const terms = [entities.NK.de, entities.NK.en]
      .flatMap((list) => list.split(','))
      .map((term) => term.trim().replace(/\$$/, '').replace('*', 'n'));
    for (const term of terms) {
      expect(found(`Gestern in ${term}, sagt er`), term).toBe(true);
      expect(found(term.toUpperCase()), term).toBe(true);
      expect(
        found(`a ${term.replaceAll(' ', '\u00a0\n').replaceAll('-', '\u2011').replaceAll("'", '\u2019')} b`),
        term,
      ).toBe(true);
      if (term.length > 2) expect(found([...term].join('\u00ad')), term).toBe(true);
      expect(found(term.normalize('NFD')), term).toBe(true);
    }
  });

  it('are his full name', () => {
    expect(found('Gestern reiste Kim Jong-un ab.')).toBe(true);
  });

  it('need both men where the country is not named, in any piece of the page', () => {
    const words = new EntryWords();
    expect(words.take('Herr Kim')).toBe(false);
    expect(words.take('Der Kimono hängt im Schrank.')).toBe(false);
    expect(words.take('Putins Gast')).toBe(true);
  });

  it('are none of these', () => {
    for (const text of [
      'Bank, Tank und Funk',
      'Südkorea, Seoul und Japan',
      'Putin in Peking',
      'NKW',
      'NK: Wie geht es Ihnen?',
      'north by northwest',
    ])
      expect(found(text), text).toBe(false);
  });
});
