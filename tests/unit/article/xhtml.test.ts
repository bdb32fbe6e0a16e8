/** Every page of the passes once more, written and parsed as XHTML, where tag names are small: the same article. */

import { readdirSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleHtml, looksLikeArticle, readArticle } from '../../../src/article';
import { FOLDER_OF_PAGES, pageOf } from './page';

const names = readdirSync(FOLDER_OF_PAGES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

function asXhtml(doc: Document): Document {
  const view = doc.defaultView as unknown as { XMLSerializer: typeof XMLSerializer };
  const text = new view.XMLSerializer().serializeToString(doc);
  return new JSDOM(text, { url: doc.URL, contentType: 'application/xhtml+xml' }).window.document;
}

function readingOf(doc: Document) {
  const reading = readArticle(doc);
  if (reading.kind !== 'article') return reading;
  const { article, nodes, leftOut } = reading;
  return { article, leftOut, html: articleHtml(article, nodes) };
}

describe.each(names)('page %s in XHTML', (name) => {
  const html = pageOf(name);
  const xhtml = asXhtml(html);

  it('has small tag names', () => {
    expect(xhtml.querySelector('h1, p, li')?.tagName).toMatch(/^[a-z1]+$/);
  });

  it('is the same article, with the same left out', () => {
    expect(looksLikeArticle(xhtml)).toEqual(looksLikeArticle(html));
    expect(readingOf(xhtml)).toEqual(readingOf(html));
  });
});
