import { describe, expect, it } from 'vitest';
import concepts from '../../../assets/lexicon/concepts.json';
import cues from '../../../assets/lexicon/cues.json';
import entities from '../../../assets/lexicon/entities.json';
import frames from '../../../assets/lexicon/frames.json';
import units from '../../../assets/lexicon/units.json';
import { fold } from '../../../src/text/fold';

const lists: [string, Record<string, { de: string; en: string }>][] = [
  ['concepts', concepts],
  ['entities', entities],
  ['units', units],
];

describe('lexicon', () => {
  it.each(lists)('%s has terms in both languages, spelled as texts are folded', (_, list) => {
    for (const [name, terms] of Object.entries(list)) {
      for (const language of ['de', 'en'] as const) {
        expect(terms[language].trim(), `${name} ${language}`).not.toBe('');
        const folded = terms[language].split(',').map((term) => term.trim());
        for (const term of folded) expect(fold(term).replaceAll('...', '…'), `${name}: ${term}`).toBe(term);
      }
    }
  });

  it('has cues in German', () => {
    for (const terms of Object.values(cues)) expect(terms.de).not.toBe('');
  });

  it('has frames that ask only for names it knows', () => {
    const known = new Set([...Object.keys(concepts), ...Object.keys(entities), 'N', 'R', 'DATE', 'QUANTITY']);
    const asked = Object.values(frames as Record<string, { need: string[]; not?: string[] }>).flatMap((frame) => [
      ...frame.need.flatMap((group) => group.replace(/~$/, '').split('|')),
      ...(frame.not ?? []),
    ]);
    expect(asked.filter((name) => !known.has(name.replace(/~$/, '')))).toEqual([]);
  });
});
