/**
 * In: an NDJSON of pages, or a folder of plain texts. Out: one entry per page and its HTML as bytes, from a plain or gzipped
 * file beside the NDJSON; a text becomes a page with one `<p>` per block of lines.
 */

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type BadLine, type PageLine, readPageLine } from './read-lines';

/** What an engine gets: bytes as the server would send them, and the charset where they tell it themselves. */
export interface PageBytes {
  bytes: Buffer;
  /** `utf-8` where the bytes are valid UTF-8; else the page's own meta tag decides. */
  charset: 'utf-8' | undefined;
}

/** No article page is larger; a file beyond it is refused instead of filling the memory. */
const MAX_BYTES = 40_000_000;

/** One entry per line that is not empty, in order; a line that is no page says what is wrong with it. */
export async function pageLines(file: string): Promise<(PageLine | BadLine)[]> {
  if ((await stat(file)).isDirectory()) {
    const names = (await readdir(file)).filter((name) => name.endsWith('.txt')).sort();
    return names.map((name) => ({
      id: name.replace(/\.txt$/, ''),
      url: `https://text.invalid/${encodeURIComponent(name)}`,
      html: path.resolve(file, name),
    }));
  }
  const text = await readFile(file, 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [readPageLine(line, i + 1)] : []));
}

/** The page's bytes. Throws with one clear sentence where the file is missing, no gzip, or too large. */
export async function pageBytes(file: string, { html }: Pick<PageLine, 'html'>): Promise<PageBytes> {
  const raw = await fileBytes(path.resolve(path.dirname(file), html), html);
  if (html.endsWith('.txt')) return { bytes: Buffer.from(textPage(raw.toString('utf8'))), charset: 'utf-8' };
  const bytes = html.endsWith('.gz') ? unzipped(raw, html) : raw;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { bytes, charset: 'utf-8' };
  } catch {
    return { bytes, charset: undefined };
  }
}

const TOO_LARGE = `larger than ${MAX_BYTES / 1_000_000} MB`;

async function fileBytes(place: string, name: string): Promise<Buffer> {
  try {
    if ((await stat(place)).size > MAX_BYTES) throw new Error(TOO_LARGE);
    return await readFile(place);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${name}: ${code === 'ENOENT' ? 'no such file' : code ? 'cannot be read' : message}`);
  }
}

function unzipped(raw: Buffer, name: string): Buffer {
  try {
    return gunzipSync(raw, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    throw new Error(`${name}: ${error instanceof RangeError ? TOO_LARGE : 'no gzip, or cut off'}`);
  }
}

/** A plain text as the page it may have been: bullets become lists, everything else paragraphs. */
function textPage(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const parts = escaped.split(/\n\s*\n/).map((part) => {
    const lines = part.split('\n').filter((line) => line.trim());
    if (!lines.every((line) => /^\s*[•*-]\s/.test(line))) return `<p>${lines.join('<br>')}</p>`;
    return `<ul>${lines.map((line) => `<li>${line.replace(/^\s*[•*-]\s/, '')}</li>`).join('')}</ul>`;
  });
  return `<!doctype html><meta charset="utf-8"><body><article>${parts.join('\n')}</article>`;
}
