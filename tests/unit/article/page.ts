/** Documents for the tests of the article stage, made by jsdom. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';

const FOLDER = fileURLToPath(new URL('../../pages/article/', import.meta.url));

export const documentOf = (html: string, url = 'https://bachbote.example/ort/muehle'): Document =>
  new JSDOM(html, { url }).window.document;

export const pageOf = (name: string): Document => documentOf(readFileSync(`${FOLDER}${name}.html`, 'utf8'));

/** What a page's JSON says about it. */
export interface Expected {
  notAnArticle?: boolean;
  title?: string;
  keeps?: string[];
  leavesOut?: string[];
  lead?: string;
  paragraphs?: number;
  credits?: string[];
  roles?: Record<string, string>;
  removed?: Record<string, number>;
  /** Null: the page holds the whole article and nothing else. */
  partOf?: string | null;
}

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as Expected;

export const FOLDER_OF_PAGES = FOLDER;
