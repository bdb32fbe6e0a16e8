/** One line of `check`'s input in, an article to match out, or what is wrong with the line. */

import type { Sentence } from '../model/article';
import { toSentences } from '../text/sentences';

export interface CheckedArticle {
  id: string;
  lang: string;
  title: string;
  date: string | undefined;
  sentences: Sentence[];
}

/** A line that cannot be read; `id` where it has one. */
export interface BadLine {
  id: string | null;
  error: string;
}

/** Characters of a sentence that are read; what is longer is no sentence. */
export const MAX_SENTENCE = 4000;

const isText = (value: unknown): value is string => typeof value === 'string';
const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null;

function sentencesOf(texts: string[]): Sentence[] {
  return texts.map((whole, index) => {
    const text = whole.slice(0, MAX_SENTENCE);
    return { index, paragraph: 0, start: 0, end: text.length, text, role: 'body' };
  });
}

/** A long text without line breaks is split as any other; each of its sentences is cut at `MAX_SENTENCE`. */
function sentencesIn(text: string, lang: string): Sentence[] {
  const paragraphs = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => ({ index, role: 'body' as const, text: line }));
  return toSentences(paragraphs, lang).map((sentence) => ({
    ...sentence,
    text: sentence.text.slice(0, MAX_SENTENCE),
  }));
}

/** What is wrong with an article, null where nothing is. */
function mistakeOf(line: Record<string, unknown>): string | null {
  if (!isText(line.id) || !line.id) return 'id is missing or no text';
  if (!isText(line.lang) || !line.lang) return 'lang is missing or no text';
  if (!isMissing(line.title) && !isText(line.title)) return 'title is no text';
  if (!isMissing(line.date) && !isText(line.date)) return 'date is no text';
  if (!isMissing(line.sentences)) {
    if (!Array.isArray(line.sentences) || !line.sentences.every(isText)) return 'sentences is no list of texts';
  } else if (!isText(line.text)) return 'neither sentences nor text';
  return null;
}

/** Reads line number `number` (from 1); never throws. */
export function readLine(text: string, number: number): CheckedArticle | BadLine {
  const bad = (error: string, id: string | null = null): BadLine => ({ id, error: `line ${number}: ${error}` });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return bad('not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return bad('not an object');
  const line = parsed as Record<string, unknown>;
  const mistake = mistakeOf(line);
  if (mistake) return bad(mistake, isText(line.id) ? line.id : null);
  const lang = line.lang as string;
  return {
    id: line.id as string,
    lang,
    title: isText(line.title) ? line.title.slice(0, MAX_SENTENCE) : '',
    date: isText(line.date) ? line.date : undefined,
    sentences: Array.isArray(line.sentences)
      ? sentencesOf(line.sentences as string[])
      : sentencesIn(line.text as string, lang),
  };
}
