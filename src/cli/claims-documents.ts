/** Finds the documents of the dataset's sources in a folder: the file whose name begins with the source's id. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleLines, documentLines, numbersIn } from '../claims/paragraphs';
import { CLAIMS_FOLDER } from './claims-files';

export interface SourceDocument {
  source: string;
  file: string;
  /** Non-empty lines; number n stands at index n - 1. */
  lines: string[];
  /** Numbers of the lines that are the article's own text. */
  article: number[];
}

/** Which lines of each document are the article's own text. */
const readArticleLines = (): ArticleLines =>
  JSON.parse(readFileSync(join(CLAIMS_FOLDER, 'documents.json'), 'utf8')) as ArticleLines;

/**
 * The documents of all sources.
 * @param folder Holds one file for each source, its name beginning with the id: `000_….txt`.
 * @throws Where a document is missing or there is more than one for a source.
 */
export function readDocuments(folder: string, articleLines: ArticleLines = readArticleLines()): SourceDocument[] {
  const names = readdirSync(folder);
  return Object.entries(articleLines).map(([source, ranges]) => {
    const files = names.filter((name) => name.startsWith(source) && !/^[a-z0-9]/i.test(name.slice(source.length)));
    const [file] = files;
    if (!file || files.length > 1) {
      throw new Error(`${folder} holds ${files.length} files that begin with "${source}"; there must be one.`);
    }
    const lines = documentLines(readFileSync(join(folder, file), 'utf8'));
    return { source, file, lines, article: numbersIn(ranges) };
  });
}
