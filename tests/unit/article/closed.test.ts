/** Pages whose text stands in a closed shadow root: told as that where it can be told, and never guessed beside text. */

import { describe, expect, it } from 'vitest';
import { looksLikeArticle, rangeIn, readArticle } from '../../../src/article';
import { documentOf } from './page';

const SENTENCE =
  'Die Boote lagen am Morgen noch am Ufer, und niemand im Ort wusste, wem sie gehörten oder woher sie kamen. ';

/** A page as it is laid out: jsdom knows no sizes, so hosts say theirs. */
function pageWith(body: string): Document {
  const doc = documentOf(`<title>Boote am Ufer</title><body>${body}`);
  const view = doc.defaultView as Window & typeof globalThis;
  view.Element.prototype.getBoundingClientRect = function size(this: Element) {
    const [width = 0, height = 0] = (this.getAttribute('data-size') ?? '').split(' ').map(Number);
    return { width, height } as DOMRect;
  };
  for (const host of doc.querySelectorAll('[data-closed]')) {
    host.attachShadow({ mode: 'closed' }).innerHTML = `<article><p>${SENTENCE.repeat(5)}</p></article>`;
  }
  return doc;
}

const HOST = '<boot-seite data-closed data-size="1024 3000"></boot-seite>';

describe('a closed shadow root', () => {
  it.each([
    ['the whole page', HOST],
    ['below a header, inside a wrapper', `<header><a href="/">Bachbote</a></header><div><div>${HOST}</div></div>`],
    ['beside a short notice', `<p>Drei Boote.</p>${HOST}`],
  ])('%s: not readable', (_name, body) => {
    const doc = pageWith(body);
    expect(looksLikeArticle(doc)).toEqual({ yes: false, reason: 'closed' });
    expect(readArticle(doc)).toMatchObject({ kind: 'not-an-article', reason: 'closed' });
  });

  it('inside an open one: not readable', () => {
    const doc = pageWith('<boot-rahmen data-size="1024 3000"></boot-rahmen>');
    const open = (doc.querySelector('boot-rahmen') as Element).attachShadow({ mode: 'open' });
    open.innerHTML = HOST;
    expect(looksLikeArticle(doc).reason).toBe('closed');
    expect(readArticle(doc)).toMatchObject({ reason: 'closed' });
  });

  it('is read where the browser opens it, and its sentences are found in it', () => {
    const doc = pageWith(`<header><a href="/">Bachbote</a></header><boot-seite data-size="1024 3000"></boot-seite>`);
    const host = doc.querySelector('boot-seite') as Element;
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = `<article><h1>Boote am Ufer</h1>${`<p>${SENTENCE.repeat(2)}</p>\n`.repeat(4).replace('Morgen', 'Abend')}</article>`;
    const reading = readArticle(doc, { shadowOf: (element) => (element === host ? root : element.shadowRoot) });
    if (reading.kind !== 'article') throw new Error(reading.reason);
    expect(reading.article.paragraphs[0]?.text).toMatch(/^Die Boote lagen am Abend/);
    expect(rangeIn(reading.nodes, 0, 0, 9)?.startContainer.getRootNode()).toBe(root);
    expect(readArticle(doc)).toMatchObject({ reason: 'closed' });
  });

  it('inside a line that the browser opens: the line stays one', () => {
    const lines = `<p>${SENTENCE.repeat(3)}</p>`.repeat(4);
    const doc = documentOf(
      `<article>${lines}<p>Am Montag sagte <x-link></x-link> in Oberfeld, ${SENTENCE.repeat(3)}</p></article>`,
    );
    const host = doc.querySelector('x-link') as Element;
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = 'Erna <b>Bach</b>';
    const reading = readArticle(doc, { shadowOf: (element) => (element === host ? root : element.shadowRoot) });
    if (reading.kind !== 'article') throw new Error(reading.reason);
    const at = reading.article.paragraphs.length - 1;
    expect(reading.article.paragraphs[at]?.text).toMatch(/^Am Montag sagte Erna Bach in Oberfeld, Die Boote/);
    expect(rangeIn(reading.nodes, at, 16, 20)?.startContainer.getRootNode()).toBe(root);
    expect(rangeIn(reading.nodes, at, 29, 37)?.toString()).toBe('Oberfeld');
  });

  it.each([
    ['a small one', '<p>Drei Boote.</p><boot-knopf data-closed data-size="1024 80"></boot-knopf>'],
    ['a narrow one', '<p>Drei Boote.</p><boot-leiste data-closed data-size="200 3000"></boot-leiste>'],
    ['a layer for no clicks', '<p>Boote.</p><b-x data-closed data-size="1024 768" style="pointer-events:none"></b-x>'],
    ['one with children of its own', '<boot-karte data-size="1024 768"><canvas></canvas></boot-karte>'],
    ['none', '<p>Drei Boote.</p><div data-size="1024 3000"></div>'],
  ])('%s: the page is short, no more is said', (_name, body) => {
    const doc = pageWith(body);
    expect(looksLikeArticle(doc).reason).toBe('short');
    expect(readArticle(doc)).toMatchObject({ reason: 'short' });
  });

  it('beside an article that can be read: the article', () => {
    const doc = pageWith(`<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>${HOST}`);
    expect(looksLikeArticle(doc).yes).toBe(true);
    expect(readArticle(doc).kind).toBe('article');
  });
});
