/**
 * A file of somebody's own in, a page that `npm start` can open out: an HTML file as it is; a text file as a plain
 * article, its first line the title, a line `2024-06-19` the day it appeared, every other line a paragraph. Single
 * sentences tried out are put into one paragraph, because a page of nothing but short lines is no article; it still
 * needs some 150 characters.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentLines } from '../claims/paragraphs';
import { guessLanguage } from './guess-language';

export interface OwnPage {
  /** `article.txt` → `article.html`. */
  name: string;
  html: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A paragraph of an article has at least so many characters. */
const LONG = 100;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Makes the page of a text. */
export function pageOf(text: string): string {
  const lines = documentLines(text);
  const [title = '', ...rest] = lines.filter((line) => !DAY.test(line));
  const paragraphs = rest.some((line) => line.length >= LONG) ? rest : [rest.join(' ')];
  const day = lines.find((line) => DAY.test(line));
  return `<!doctype html>
<html lang="${guessLanguage(lines)}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta property="og:type" content="article">
${day ? `<meta property="article:published_time" content="${day}">` : ''}
<style>body{margin:0 auto;max-width:700px;padding:24px;font:17px/1.6 Georgia,serif}</style>
</head>
<body><main><article>
<h1>${escaped(title)}</h1>
${paragraphs.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</article></main></body>
</html>
`;
}

/** Reads a file of the editor's own; throws where it cannot be read. */
export function readOwnPage(file: string): OwnPage {
  const text = readFileSync(file, 'utf8');
  const { name, ext } = path.parse(file);
  const safe = name.replace(/[^\w-]+/g, '-') || 'page';
  return { name: `${safe}.html`, html: /^\.x?html?$/i.test(ext) ? text : pageOf(text) };
}
