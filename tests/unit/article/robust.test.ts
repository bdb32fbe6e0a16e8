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

  it('takes access from the walls stage', () => {
    const doc = documentOf(`<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`);
    const reading = readArticle(doc, { access: { level: 'partial', reason: 'markup' }, url: 'https://a.example/b' });
    expect(reading.kind === 'article' && [reading.article.access.level, reading.article.url]).toEqual([
      'partial',
      'https://a.example/b',
    ]);
  });
});
