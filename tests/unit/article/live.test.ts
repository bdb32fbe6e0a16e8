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

  it('reads an article in a shadow root of the body itself, before what stands in the body', () => {
    const doc = documentOf('<html lang="de"><body><p>Impressum</p></body></html>');
    const root = doc.body.attachShadow({ mode: 'open' });
    root.innerHTML = pageOf('captions').querySelector('main')?.innerHTML ?? '';
    const { article: read, nodes } = article(doc);
    expect(read.paragraphs).toHaveLength(5);
    expect(rangeIn(nodes, 0, 0, 17)?.startContainer.getRootNode()).toBe(root);
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

describe('the text of a paragraph and its way back', () => {
  const rest = 'steht am Ufer und wartet seit Jahren auf einen neuen Besitzer, sagt der Verein. '.repeat(4);
  const page = (paragraph: string): Document =>
    documentOf(
      `<html lang="de"><body><article><h1>Mühle</h1><p>${paragraph}</p><p>${rest}</p></article></body></html>`,
    );

  it('leaves out the shadow root of a host that is not read, in both', () => {
    const doc = page(`Die <span class="x">alte</span> Mühle ${rest}`);
    const root = doc.querySelector('span.x')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = 'Diese Worte stehen anderswo';
    const { article: read, nodes } = article(doc);
    expect(read.paragraphs[0]?.text).toMatch(/^Die alte Mühle steht/);
    expect(nodes[0]?.text).toBe(read.paragraphs[0]?.text);
    expect(rangeIn(nodes, 0, 9, 14)?.toString()).toBe('Mühle');
  });

  it.each([
    ['Wort<b>\ufefffolgt</b>', 'Wortfolgt'],
    ['Wort\ufeff<b>folgt</b>', 'Wortfolgt'],
    ['Wort\ufeff <b>folgt</b>', 'Wort folgt'],
    ['Wort<b>\ufeff</b><i>folgt</i>', 'Wortfolgt'],
    ['Wort<b>\ufeff</b> <i>\ufeff folgt</i>', 'Wort folgt'],
  ])('%j is one text', (html, text) => {
    const { article: read, nodes } = article(page(`${html} der ${rest}`));
    expect(read.paragraphs[0]?.text.startsWith(`${text} der steht`)).toBe(true);
    expect(nodes[0]?.text).toBe(read.paragraphs[0]?.text);
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

describe('cutLive', () => {
  const sentence =
    'steht am Ufer und wartet seit Jahren auf einen neuen Besitzer, sagt der Verein aus dem Nachbarort. ';
  const page = (paragraph: string): Document =>
    documentOf(`<html lang="de"><body><article><h1>Mühle</h1><p>${paragraph}</p><p>Sie ${sentence.repeat(3)}</p>
    <p>Er ${sentence.repeat(3)}</p></article></body></html>`);

  it('joins an initial with its word and still finds the place', () => {
    const { article: read, nodes } = article(
      page(`<span class="cap">D</span> <span>ie Mühle ${sentence.repeat(3)}</span>`),
    );
    expect(read.paragraphs[0]?.text.startsWith('Die Mühle steht')).toBe(true);
    expect(rangeIn(nodes, 0, 4, 9)?.toString()).toBe('Mühle');
  });

  it('leaves a capital that is a word by itself, and one without an element', () => {
    expect(article(page(`<span>A</span> ${sentence.repeat(3)}`)).article.paragraphs[0]?.text).toMatch(/^A steht/);
    expect(article(page(`E mail ${sentence.repeat(3)}`)).article.paragraphs[0]?.text).toMatch(/^E mail/);
  });

  it('drops the note behind a link, not the same words in a sentence', () => {
    const note = '<a href="/x">Der Verein<span class="hint">(öffnet im neuen Fenster)</span></a> , sagt er, ';
    const { article: read, nodes } = article(page(`${note}${sentence.repeat(3)}`));
    expect(read.paragraphs[0]?.text).toMatch(/^Der Verein, sagt er, steht/);
    expect(rangeIn(nodes, 0, 12, 16)?.toString()).toBe('sagt');
    const told = `Das Bild öffnet sich in einem neuen Fenster und ${sentence.repeat(3)}`;
    expect(article(page(told)).article.paragraphs[0]?.text).toMatch(/^Das Bild öffnet sich in einem neuen Fenster und/);
  });
});
