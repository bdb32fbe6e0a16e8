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
  /** `article.txt` → `1-article.html`: two files may have one name. */
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

/** Where an HTML file says how it is encoded. */
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
const HEAD = 2_048;

/** Decodes an HTML file by its own word, as UTF-8 where it says nothing or something unknown. */
function htmlOf(bytes: Buffer): string {
  const label = CHARSET.exec(bytes.toString('latin1', 0, HEAD))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Reads a file of the editor's own, the `nth` of those given; throws where it cannot be read. */
export function readOwnPage(file: string, nth: number): OwnPage {
  const bytes = readFileSync(file);
  const { name, ext } = path.parse(file);
  const safe = name.replace(/[^\w-]+/g, '-') || 'page';
  return {
    name: `${nth + 1}-${safe}.html`,
    html: /^\.x?html?$/i.test(ext) ? htmlOf(bytes) : pageOf(bytes.toString('utf8')),
  };
}
