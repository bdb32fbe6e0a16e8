/** Pages made to break a reader: always an answer, never an exception. */

import { describe, expect, it } from 'vitest';
import { looksLikeArticle, readArticle } from '../../../src/article';
import { documentOf } from './page';

const SENTENCE = 'Am Ufer des Sees standen am Morgen die ersten Boote bereit, und niemand wusste, wem sie gehörten. ';
const kinds = ['article', 'not-an-article', 'failed'];

describe('readArticle', () => {
  it.each([
    ['an empty body', ''],
    ['a frame set', '<frameset cols="*,*"><frame src="a"></frameset>'],
    ['broken markup', `<div><p>${SENTENCE.repeat(4)}<div></p></span><p>${SENTENCE.repeat(4)}<table><tr><p>`],
    [
      'broken structured data',
      `<script type="application/ld+json">{"@type":"NewsArticle",</script><p>${SENTENCE.repeat(9)}</p>`,
    ],
    [
      'text right to left',
      `<body dir="rtl"><p>${'وصل القطار إلى المحطة في الصباح الباكر وكان الجو بارداً. '.repeat(12)}</p>`,
    ],
    ['200 levels', `${'<div>'.repeat(200)}<p>${SENTENCE.repeat(9)}</p>${'</div>'.repeat(200)}`],
  ])('answers on %s', (_name, html) => {
    const doc = documentOf(html);
    expect(kinds).toContain(readArticle(doc).kind);
    expect(typeof looksLikeArticle(doc).yes).toBe('boolean');
  });

  it('reads through 200 levels', () => {
    const doc = documentOf(`${'<div>'.repeat(200)}<p>${SENTENCE.repeat(9)}</p>`);
    expect(readArticle(doc).kind).toBe('article');
  });

  it('says so when its time is over', () => {
    const doc = documentOf(`<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(800)}</article>`);
    expect(readArticle(doc, { budgetMs: 1 })).toEqual({ kind: 'failed', reason: 'too-slow' });
  });

  it('sees what the page has changed since it was read', () => {
    const lines = ['Früh', 'Mittags', 'Abends', 'Nachts'].map(
      (time) => `<p>${time} war es still. ${SENTENCE.repeat(3)}</p>`,
    );
    const own = `<div class="comments"><p>Später kam der Wirt. ${SENTENCE}</p></div>`;
    const doc = documentOf(`<article>${lines.join('')}${own}${lines.join('').replaceAll('still', 'laut')}</article>`);
    const said = () => {
      const reading = readArticle(doc);
      return reading.kind === 'article' ? reading.article.paragraphs.map(({ text }) => text).join('') : '';
    };
    expect(said()).not.toContain('der Wirt');
    (doc.querySelector('.comments') as Element).className = 'story';
    expect(said()).toContain('der Wirt');
  });

  it('says so where the copy has other texts than the page', () => {
    const doc = documentOf(`<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`);
    const view = doc.defaultView as Window & typeof globalThis;
    const { importNode } = view.Document.prototype;
    view.Document.prototype.importNode = function <T extends Node>(this: Document, node: T, deep?: boolean): T {
      const twin = importNode.call(this, node, deep) as T;
      twin.firstChild?.appendChild(this.createTextNode('Noch einer.'));
      return twin;
    };
    expect(readArticle(doc)).toEqual({ kind: 'failed', reason: 'broken' });
  });

  it('takes access from the walls stage', () => {
    const doc = documentOf(`<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`);
    const reading = readArticle(doc, { access: { level: 'partial', reason: 'markup' }, url: 'https://a.example/b' });
    expect(reading.kind === 'article' && [reading.article.access.level, reading.article.url]).toEqual([
      'partial',
      'https://a.example/b',
    ]);
  });
});
