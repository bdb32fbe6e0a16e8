import { describe, expect, it } from 'vitest';
import { articleHtml, rangeIn, readArticle } from '../../../src/article';
import { documentOf, pageOf } from './page';

const article = (doc: Document) => {
  const reading = readArticle(doc);
  if (reading.kind !== 'article') throw new Error(reading.reason);
  return reading;
};

describe('rangeIn', () => {
  it('finds a sentence through links, soft hyphens and hard spaces', () => {
    const { article: read, nodes } = article(pageOf('split'));
    const index = read.paragraphs.findIndex((paragraph) => paragraph.text.includes('Dienstagabend'));
    const { text } = read.paragraphs[index] ?? { text: '' };
    const start = text.indexOf('Gemeinderat');
    const end = text.indexOf(' beschlossen');
    expect(rangeIn(nodes, index, start, end)?.toString()).toBe(
      'Gemeinde\u00adrat von\u00a0Oberfeld hat am Dienstagabend',
    );
  });

  it('gives null outside the text and where the page has changed it', () => {
    const doc = pageOf('captions');
    const { article: read, nodes } = article(doc);
    const length = read.paragraphs[0]?.text.length ?? 0;
    expect(rangeIn(nodes, 0, 0, length + 1)).toBeNull();
    expect(rangeIn(nodes, 0, 5, 5)).toBeNull();
    expect(rangeIn(nodes, 99, 0, 1)).toBeNull();
    const paragraph = doc.querySelector('article p');
    if (paragraph) paragraph.textContent = 'Etwas anderes.';
    expect(rangeIn(nodes, 0, 0, length)).toBeNull();
  });

  it('reads an article in an open shadow root', () => {
    const doc = documentOf('<html lang="de"><body><news-text></news-text></body></html>');
    const host = doc.querySelector('news-text');
    const root = host?.attachShadow({ mode: 'open' });
    const inner = pageOf('captions').querySelector('main')?.innerHTML ?? '';
    if (root) root.innerHTML = inner;
    const { article: read, nodes } = article(doc);
    expect(read.paragraphs).toHaveLength(5);
    expect(rangeIn(nodes, 0, 0, 17)?.toString()).toBe('Der Gemeinderat v');
  });
});

describe('articleHtml', () => {
  it('keeps structure, links and emphasis, escapes text, and takes nothing else along', () => {
    const doc = pageOf('lists');
    const link = doc.querySelector('li a');
    link?.setAttribute('onclick', 'alert(1)');
    link?.insertAdjacentHTML('beforebegin', '<b>genug &lt;img src=x onerror=alert(1)&gt;</b> ');
    const { article: read, nodes } = article(doc);
    const html = articleHtml(read, nodes);
    expect(html).toContain('<ul><li>');
    expect(html).toContain('<a href="https://bachbote.example/q">vierzig Haushalte</a>');
    expect(html).toContain('<strong>genug &lt;img src=x onerror=alert(1)&gt;</strong>');
    expect(html).toContain('<h2>');
    expect(html).not.toMatch(/onclick|<script|<img|style=/);
  });
});
