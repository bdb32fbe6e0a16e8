/**
 * The article stage as a script for a page of the command line's browser: reads the page it is put into.
 * Out: one plain object per page, the same for every engine.
 */

import { Readability } from '@mozilla/readability';
import { type LeftOut, readArticle } from '../article';
import type { Access, Paragraph } from '../model/article';

export interface PageRead {
  title?: string;
  text?: string;
  /** Names, then agencies, as a byline under a headline has them. */
  byline?: string[];
  credits?: string[];
  published?: string;
  modified?: string;
  publisher?: string;
  language?: string;
  partOf?: string;
  paragraphs?: Paragraph[];
  access?: Access;
  removed?: Record<string, number>;
  /** What was left out, and why; where asked for. */
  leftOut?: LeftOut[];
  /** Milliseconds of `readArticle` alone. */
  ms: number;
  /** Milliseconds of Readability alone on its own copy of the page, where asked for. */
  baselineMs?: number;
  /** What Readability alone reads, where asked for. */
  baselineText?: string;
  /** Milliseconds of each part of `readArticle`, where asked for. */
  parts?: Record<string, number>;
  error?: string;
}

export interface InPageOptions {
  url: string;
  baseline: boolean;
  explain: boolean;
  budgetMs: number;
  /** Tell what each part of the reading took. */
  parts?: boolean;
  /** So many times the page is read before, both ways, and not timed; none unless told. */
  turns?: number;
}

/** Reads the document; with `baseline` it first times Readability alone, on a copy of its own. */
export function readInPage(doc: Document, options: InPageOptions): PageRead {
  const { turns = 0, ...once } = options;
  for (let turn = 0; turn < turns; turn++) readOnce(doc, once);
  return readOnce(doc, once);
}

function readOnce(doc: Document, { url, baseline, explain, budgetMs, parts }: InPageOptions): PageRead {
  let baselineMs: number | undefined;
  let baselineText: string | undefined;
  if (baseline) {
    const start = performance.now();
    const parsed = new Readability(doc.cloneNode(true) as Document).parse();
    baselineMs = performance.now() - start;
    baselineText = parsed?.textContent ?? '';
  }
  const spent: Record<string, number> = {};
  const start = performance.now();
  let last = start;
  const done = (part: string): void => {
    const now = performance.now();
    spent[part] = now - last;
    last = now;
  };
  const reading = readArticle(doc, { url, budgetMs, ...(parts && { done }) });
  const ms = performance.now() - start;
  const times = { ms, ...(baselineMs !== undefined && { baselineMs, baselineText }), ...(parts && { parts: spent }) };
  if (reading.kind !== 'article') return { ...times, error: `${reading.kind}: ${reading.reason}` };
  const { article } = reading;
  return {
    title: article.title,
    text: article.paragraphs.map((paragraph) => paragraph.text).join('\n'),
    byline: [...article.byline, ...article.credits],
    credits: article.credits,
    ...(article.published && { published: article.published }),
    ...(article.modified && { modified: article.modified }),
    ...(article.publisher && { publisher: article.publisher }),
    ...(article.language && { language: article.language }),
    ...(article.partOf && { partOf: article.partOf }),
    paragraphs: article.paragraphs,
    access: article.access,
    removed: article.removed,
    ...(explain && { leftOut: reading.leftOut }),
    ...times,
  };
}

(globalThis as { quellenblickRead?: typeof readInPage }).quellenblickRead = readInPage;
