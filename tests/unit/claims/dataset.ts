/** A small valid dataset that tests break on purpose, one mistake at a time. */

import type { CompileInput } from '../../../src/claims/compile';
import type { Claim, Origin, Source } from '../../../src/model/claim';

export const bilingual = (text: string) => ({ de: text, en: text });

export const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  publisher: 'Testblatt',
  title: bilingual('Ein Titel'),
  authors: [],
  date: '2023-09-05',
  language: 'de',
  credits: [],
  access: 'free',
  ...more,
});

export const origin = (id: string, more: Partial<Origin> = {}): Origin => ({
  id,
  name: bilingual(id),
  kind: 'government',
  citedAs: [],
  ...more,
});

export const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  statement: { de: `Im Hafen liegt das Schiff ${id}.`, en: `The ship ${id} lies in the harbour.` },
  topic: 'harbour',
  polarity: 'affirms',
  links: [],
  assertions: [{ source: 's1', stance: 'asserts', chain: ['o1'], paragraphs: [2] }],
  ways: { de: [], en: [] },
  nearMisses: { de: [], en: [] },
  ...more,
});

/** The files of a dataset; `change` edits the parsed files before they become text, `null` removes one. */
export function dataset(change: (files: Record<string, unknown>) => void = () => undefined): CompileInput {
  const files: Record<string, unknown> = {
    'sources.json': [source('s1')],
    'origins.json': [origin('o1')],
    'topics.json': ['harbour'],
    'documents.json': { s1: ['1-4'] },
    'claims/c001.json': claim('c001'),
  };
  change(files);
  return {
    units: ['ship', 'tonne'],
    files: Object.entries(files)
      .filter(([, value]) => value !== null)
      .map(([path, value]) => ({ path, text: typeof value === 'string' ? value : JSON.stringify(value) })),
  };
}
