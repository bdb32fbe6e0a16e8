/** Pages that stand in a reader's way: what is asked of them must still be answered, and in time. */

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article';
import { BlockCollector } from '../../../src/article/blocks';
import { Overrun, within } from '../../../src/article/clock';
import { PageCopy } from '../../../src/article/copy';
import { removeByName } from '../../../src/article/passes/by-name';
import { documentOf, pageOf } from './page';

const SENTENCE = 'Am Ufer des Sees standen am Morgen die ersten Boote bereit, und niemand wusste, wem sie gehörten. ';
const paragraphs = (count: number, tag = 'p') => `<${tag}>${SENTENCE.repeat(2)}</${tag}>\n`.repeat(count);

const textOf = (doc: Document): string => {
  const reading = readArticle(doc, { budgetMs: 60_000 });
  if (reading.kind !== 'article') throw new Error(`${reading.kind}: ${reading.reason}`);
  return reading.article.paragraphs.map(({ text }) => text).join('\n');
};

describe('names of form controls', () => {
  const NAMES = [
    ...['children', 'childNodes', 'parentNode', 'parentElement', 'firstChild', 'nextSibling', 'attributes'],
    ...['textContent', 'innerHTML', 'nodeType', 'tagName', 'localName', 'id', 'name', 'className', 'style', 'title'],
    ...['getAttribute', 'querySelectorAll', 'closest', 'remove', 'appendChild', 'readability'],
  ];

  it.each(NAMES)('%s', (name) => {
    const doc = documentOf(
      `<title>Boote am Ufer</title><body><main><form><h1>Boote am Ufer</h1>${paragraphs(5)}
        <input name="${name}"><button id="${name}">Weiter</button></form></main>`,
    );
    expect(textOf(doc)).toContain(SENTENCE.trim());
  });

  it('all at once, and those of pictures for the document', () => {
    const controls = NAMES.map((name) => `<input name="${name}">`).join('');
    const pictures = ['body', 'title', 'documentElement', 'createElement'].map((name) => `<img name="${name}">`);
    const doc = documentOf(`<body><form>${controls}${paragraphs(5)}</form>${pictures.join('')}`);
    expect(textOf(doc)).toContain(SENTENCE.trim());
  });
});

describe('pages in XHTML', () => {
  const xhtml = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="de">
    <head><title>Boote am Ufer</title><style>p { color: red }</style></head><body><article><h1>Boote am Ufer</h1>
    ${paragraphs(3)}<h2>Am Abend</h2>${paragraphs(2).replaceAll('Morgen', 'Abend')}
    <ul><li>Drei Boote blieben bis zum Abend liegen.</li><li>Zwei Boote fuhren wieder fort.</li></ul>
    <script>var tracked = true;</script><blockquote>Niemand hat etwas gesehen, sagte die Wirtin.</blockquote>
    ${paragraphs(2).replaceAll('Morgen', 'Mittag')}</article></body></html>`;

  it('have paragraphs, headings, lists and quotes like any other', () => {
    const { document } = new JSDOM(xhtml, { contentType: 'application/xhtml+xml' }).window;
    const reading = readArticle(document);
    if (reading.kind !== 'article') throw new Error(reading.reason);
    const roles = reading.article.paragraphs.map(({ role }) => role);
    expect(roles).toEqual(['body', 'heading', 'body', 'list', 'list', 'quote', 'body']);
    expect(reading.article.paragraphs.map(({ text }) => text).join(' ')).not.toContain('tracked');
  });
});

describe('pages with scripts on', () => {
  it('hold the pictures of noscript as text, which nobody sees', () => {
    const off = pageOf('lazy-pictures');
    const on = pageOf('lazy-pictures');
    for (const noscript of on.querySelectorAll('noscript')) noscript.textContent = noscript.innerHTML;
    expect(on.querySelector('noscript img')).toBeNull();
    expect(textOf(on)).toBe(textOf(off));
    expect(textOf(on)).not.toContain('Wasserrad von');
  });
});

describe('large and broken pages', () => {
  it('2 000 levels deep', { timeout: 120_000 }, () => {
    const doc = documentOf(`<body><article>${'<div>'.repeat(2_000)}${paragraphs(6)}`);
    expect(textOf(doc)).toContain(SENTENCE.trim());
  });

  it.each([
    ['20 000 paragraphs', paragraphs(20_000)],
    ['20 000 items of one list', `<ul>${'<li><a href="/x">Ein Boot</a> lag am Ufer.</li>'.repeat(20_000)}</ul>`],
    ['5 MB of one text', `<p>${SENTENCE.repeat(50_000)}</p>`],
    ['10 000 headings', paragraphs(10_000, 'h2')],
    ['3 000 tables', `<table><tr><td>${SENTENCE}</td></tr></table>`.repeat(3_000)],
  ])('%s: an answer, not much later than asked for', { timeout: 120_000 }, (_name, body) => {
    const doc = documentOf(`<body><article>${body}</article>`);
    const start = process.cpuUsage();
    const { kind } = readArticle(doc, { budgetMs: 500 });
    expect(['article', 'not-an-article', 'failed']).toContain(kind);
    // jsdom takes up to seconds for a single question to such a page; the time is the processor's, not the clock's.
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(6);
  });

  it('the budget holds inside a pass and inside the walk', () => {
    const { body } = documentOf(`<body><article>${paragraphs(400)}</article>`);
    const none = new Map();
    const collect = (): BlockCollector => {
      const collector = new BlockCollector(body, none);
      new PageCopy(body.ownerDocument, none, (text) => collector.text(text));
      return collector;
    };
    expect(() => within(-1, collect)).toThrow(Overrun);
    const whole = collect();
    const blocks = whole.finish(new Set(body.querySelectorAll('p')));
    expect(blocks.filter(({ keep }) => keep)).toHaveLength(400);
    expect(() => within(-1, () => removeByName(blocks))).toThrow(Overrun);
    expect(() => removeByName(blocks)).not.toThrow();
  });

  it.each([
    ['a paragraph in a table row without a table', `<tr><td>${paragraphs(6)}`],
    ['a list that never ends', `<ul><li>${paragraphs(6)}`],
    ['marks of emphasis across paragraphs', `<b><i><p>${SENTENCE.repeat(6)}</b><p>${SENTENCE.repeat(6)}</i>`],
    [
      'bytes of another charset',
      `<p>${'Die Stra\uFFFDe ist gesperrt, sagte die B\uFFFDrgermeisterin am Dienstag. '.repeat(9)}`,
    ],
    [
      'text right to left',
      `<div dir="rtl"><p>${'وصل القطار إلى المحطة في الصباح الباكر وكان الجو بارداً. '.repeat(12)}</p>`,
    ],
  ])('%s is read', (_name, html) => {
    expect(textOf(documentOf(`<body><article>${html}`)).length).toBeGreaterThan(180);
  });
});
