/** One line of `read`'s input in, a page to read out, or what is wrong with the line. */

export interface PageLine {
  id: string;
  /** Where the page came from; empty where nobody tells. */
  url: string;
  /** Path relative to the NDJSON file. */
  html: string;
}

/** A line that cannot be read; `id` where it has one. */
export interface BadLine {
  id: string | null;
  error: string;
}

/** Characters of a line that are read; a line only names files, so a longer one is something else. */
const MAX_LINE = 20_000_000;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads line number `number` (from 1); a byte order mark is passed over. Never throws. */
export function readPageLine(text: string, number: number): PageLine | BadLine {
  const bad = (error: string, id: string | null = null): BadLine => ({ id, error: `line ${number}: ${error}` });
  if (text.length > MAX_LINE) return bad(`longer than ${MAX_LINE} characters`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return bad('not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return bad('not an object');
  const { id, url, html } = parsed as Record<string, unknown>;
  if (!isText(id) || !id) return bad('id is missing or no text');
  if (!isText(html) || !html) return bad('html is missing or no text', id);
  if (url !== undefined && url !== null && !isText(url)) return bad('url is no text', id);
  return { id, url: isText(url) ? url : '', html };
}
