/** Finds the documents of the dataset's sources in a folder: the file whose name begins with the source's id. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
 * Ends the program with 66 and one line for each mistake where a document is missing or there is more than one.
 */
export function readDocuments(folder: string, articleLines: ArticleLines = readArticleLines()): SourceDocument[] {
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : undefined;
  if (!names) {
    console.error(`${folder}: no such folder`);
    process.exit(66);
  }
  const mistakes: string[] = [];
  const documents = Object.entries(articleLines).map(([source, ranges]) => {
    const files = names.filter((name) => name.startsWith(source) && !/^[a-z0-9]/i.test(name.slice(source.length)));
    const [file] = files;
    if (!file || files.length > 1) {
      mistakes.push(`${folder}: ${files.length} files begin with "${source}", there must be one`);
      return { source, file: '', lines: [], article: [] };
    }
    const lines = documentLines(readFileSync(join(folder, file), 'utf8'));
    return { source, file, lines, article: numbersIn(ranges) };
  });
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length) process.exit(66);
  return documents;
}
