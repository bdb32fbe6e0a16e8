/** No nine words of a document in a row; the documents themselves only where QUELLENBLICK_DOCUMENTS names their folder. */

import { describe, expect, it } from 'vitest';
import { sharedRuns, textsIn } from '../../../src/claims/own-words';
import { readDocuments } from '../../../src/cli/claims-documents';
import { readClaimFiles } from '../../../src/cli/claims-files';

const folder = process.env.QUELLENBLICK_DOCUMENTS;

describe('sharedRuns', () => {
  const theirs = 'Heute fiel im ganzen Land so viel Schnee, dass die Züge stillstanden.';

  it('finds nine equal words in a row, whatever the punctuation', () => {
    const run = 'im ganzen land so viel schnee dass die züge';
    expect(sharedRuns([`Es heißt: „${run.replace('schnee dass', 'Schnee – dass')}“`], [theirs])).toEqual([run]);
  });

  it('lets eight pass', () => {
    expect(sharedRuns(['Im ganzen Land so viel Schnee, dass die Busse'], [theirs])).toEqual([]);
  });

  it('does not join texts that stand apart', () => {
    expect(sharedRuns(['Heute fiel im ganzen Land', 'so viel Schnee, dass die Züge'], [theirs])).toEqual([]);
  });

  it('looks at every text of a file', () => {
    expect(textsIn({ a: ['x', { b: 'y' }], c: 3, d: null })).toEqual(['x', 'y']);
  });
});

if (folder) {
  describe('the dataset', () => {
    it('shares no nine words in a row with its documents', () => {
      const documents = readDocuments(folder).map(({ lines }) => lines.join(' '));
      const ours = readClaimFiles().files.flatMap((file) => textsIn(JSON.parse(file.text)));
      expect(sharedRuns(ours, documents)).toEqual([]);
    });
  });
}
