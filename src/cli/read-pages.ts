/** In: a page's NDJSON line. Out: its HTML as bytes and text, from a plain or gzipped file beside the NDJSON. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface PageLine {
  id: string;
  url: string;
  /** Path relative to the NDJSON file. */
  html: string;
}

/** What an engine gets: bytes as the server would send them, and the charset where they tell it themselves. */
export interface PageBytes {
  bytes: Buffer;
  /** `utf-8` where the bytes are valid UTF-8; else the page's own meta tag decides. */
  charset: 'utf-8' | undefined;
}

/** No article page is larger; a file beyond it is refused instead of filling the memory. */
const MAX_BYTES = 40_000_000;

export async function pageLines(file: string): Promise<PageLine[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as PageLine);
}

export async function pageBytes(file: string, page: PageLine): Promise<PageBytes> {
  const raw = await readFile(path.resolve(path.dirname(file), page.html));
  const bytes = page.html.endsWith('.gz') ? gunzipSync(raw, { maxOutputLength: MAX_BYTES }) : raw;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { bytes, charset: 'utf-8' };
  } catch {
    return { bytes, charset: undefined };
  }
}
