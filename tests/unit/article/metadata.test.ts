import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../../src/article/metadata';
import { isoDate, visibleDate } from '../../../src/article/metadata/date';
import { agenciesIn, namesIn } from '../../../src/article/metadata/names';
import { withoutSite } from '../../../src/article/metadata/title';
import { documentOf } from './page';

describe('dates', () => {
  it.each([
    ['4. September 2023, 10:40 Uhr', '2023-09-04T10:40'],
    ['Stand: 04.09.2023', '2023-09-04'],
    ['September 4th, 2023', '2023-09-04'],
    ['Montag, 1. Jänner 2024', '2024-01-01'],
  ])('reads the line %j', (line, iso) => {
    expect(visibleDate(line)).toBe(iso);
  });

  it.each([
    ['2023-09-04T10:40:12+0200', '2023-09-04T10:40:12+02:00'],
    ['2023-09-04 10:40', '2023-09-04T10:40'],
    ['2023-09-04', '2023-09-04'],
    ['0000-00-00', undefined],
    ['soon', undefined],
  ])('normalises %j', (value, iso) => {
    expect(isoDate(value)).toBe(iso);
  });
});

describe('bylines', () => {
  it.each([
    ['Von Ruth Sommer und Karl Maier, Berlin', ['Ruth Sommer', 'Karl Maier', 'Berlin']],
    ['By Jane Doe (Reuters)', ['Jane Doe']],
    ['Ruth Sommer, r.sommer@bachbote.example', ['Ruth Sommer']],
    ['dpa', []],
    ['Redaktion', []],
  ])('cuts %j into names', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  it('names agencies once, by their short name', () => {
    expect(agenciesIn('Deutsche Presse-Agentur / dpa, AFP')).toEqual(['dpa', 'AFP']);
    expect(agenciesIn('Kapital und Apfel')).toEqual([]);
  });
});

describe('titles', () => {
  it.each([
    ['Oberfeld kauft die Mühle | Bachbote', 'Oberfeld kauft die Mühle'],
    ['Oberfeld kauft die Mühle - Ort - Bachbote', 'Oberfeld kauft die Mühle - Ort'],
    ['Bachbote: Oberfeld kauft', 'Bachbote: Oberfeld kauft'],
  ])('%j', (title, clean) => {
    expect(withoutSite(title, ['Bachbote'])).toBe(clean);
  });
});

describe('a kicker before the headline', () => {
  const page = (social: string, headline: string, shown: string): Document =>
    documentOf(`<html lang="de"><head><title>Mühle</title><meta property="og:title" content="${social}">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}"}</script></head>
      <body><article><h1>${shown}</h1><p>Text</p></article></body></html>`);
  const short = 'Oberfeld kauft die alte Mühle';

  it.each([
    [`Nach dem Brand: ${short}`, short, `Nach dem Brand: ${short}`, `Nach dem Brand: ${short}`],
    [`Nach dem Brand: ${short}`, short, short, short],
    [short, `Nach dem Brand: ${short}`, `<span>Nach dem Brand</span> ${short}`, `Nach dem Brand: ${short}`],
    [`Streit am Ufer: ${short}`, '', `<span class="title__kicker">Nach dem Brand</span> – ${short}`, short],
    [`Nach dem Brand: ${short}`, '', `<b class="kicker">Nach dem Brand</b> ${short}`, `Nach dem Brand: ${short}`],
  ])('%j and %j, shown as %j', (social, headline, shown, title) => {
    expect(metadataOf(page(social, headline, shown)).title).toBe(title);
  });
});

describe('metadataOf', () => {
  it('prefers structured data and leaves the site out of the authors', () => {
    const doc = documentOf(`<html lang="de-AT"><head><title>Die Mühle | Bachbote</title>
      <link rel="canonical" href="/ort/muehle">
      <meta property="og:site_name" content="Bachbote">
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Die Mühle",
        "author":[{"name":"Bachbote"},{"name":"Ruth Sommer"},{"name":"dpa"}],"datePublished":"2024-03-05T20:15:00Z",
        "dateModified":"2024-03-06","isAccessibleForFree":"False","publisher":{"name":"Bachbote"}}]}</script></head><body></body></html>`);
    expect(metadataOf(doc)).toMatchObject({
      title: 'Die Mühle',
      byline: ['Ruth Sommer'],
      credits: ['dpa'],
      published: '2024-03-05T20:15:00Z',
      modified: '2024-03-06',
      publisher: 'Bachbote',
      language: 'de-AT',
      canonicalUrl: 'https://bachbote.example/ort/muehle',
      free: false,
    });
  });

  const page = (head: string, body: string, url?: string): Document =>
    documentOf(`<html lang="de"><head>${head}</head><body>${body}</body></html>`, url);

  it('reads author and date from the lines around the headline', () => {
    const doc = page(
      '<title>Bachblog » Die Mühle</title>',
      `<h1><a href="/">Bachblog</a></h1><article><h2>Die Mühle</h2><p>Geschrieben am 5. März 2024 von <a href="/wer">Ruth
      Sommer</a> in Ort</p><p>Text.</p></article><aside><time datetime="2020-01-01">1.1.2020</time></aside>`,
    );
    expect(metadataOf(doc)).toMatchObject({ title: 'Die Mühle', byline: ['Ruth Sommer'], published: '2024-03-05' });
  });

  it("follows a reference to the author and takes the date of the address before a stranger's", () => {
    const doc = page(
      `<title>Die Mühle</title><script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"Die Mühle",
        "author":{"@id":"#ruth"}},{"@type":"Person","@id":"#ruth","name":"Ruth Sommer"}]}</script>`,
      '<h1>Die Mühle</h1><p>Text.</p><article><time datetime="2009-04-11">11.4.2009</time></article>',
      'https://bachbote.example/2024/03/05/muehle',
    );
    expect(metadataOf(doc)).toMatchObject({ byline: ['Ruth Sommer'], published: '2024-03-05' });
  });

  it('cuts an endless headline at a word and refuses a heading that wraps the page', () => {
    const long = 'Mühle und Bach '.repeat(400);
    const { title } = metadataOf(page(`<title>${long}</title>`, `<h1>${long}</h1><p>Text.</p>`));
    expect(title.length).toBeLessThanOrEqual(301);
    expect(title).toMatch(/(?:Mühle|und|Bach)…$/);
  });

  it('takes the shown headline where the told one is only the title for search engines', () => {
    const head = '<title>Bachtal: Die Mühle | Bachbote</title><meta property="og:title" content="Bachtal: Die Mühle">';
    const site = '<meta property="og:site_name" content="Bachbote">';
    expect(metadataOf(page(head + site, '<h1>Die Mühle</h1><p>Text.</p>')).title).toBe('Die Mühle');
  });

  it('believes the page before a tag that the whole site repeats', () => {
    const head =
      '<title>Die Mühle</title><meta name="author" content="Karl Webmann"><meta name="date" content="2024-03-09">';
    const line = '<p>05.03.2024</p><p>Von <a rel="author" href="/wer">Ruth Sommer</a></p>';
    expect(metadataOf(page(head, `<h1>Die Mühle</h1>${line}<p>Text.</p>`))).toMatchObject({
      byline: ['Ruth Sommer'],
      published: '2024-03-05',
    });
    expect(metadataOf(page(head, '<h1>Die Mühle</h1><p>Text.</p>'))).toMatchObject({
      byline: ['Karl Webmann'],
      published: '2024-03-09',
    });
  });

  it('reads a name beside the date, a labelled one, and one in the footer of the article', () => {
    const author = (body: string): string[] => metadataOf(page('<title>Die Mühle</title>', body)).byline;
    expect(author('<h1>Die Mühle</h1><p>05.03.2024 - Ruth Sommer</p>')).toEqual(['Ruth Sommer']);
    expect(
      author(`<h1>Die Mühle</h1>${'<p>Text.</p>'.repeat(40)}<ul><li><b>Autorin</b> Ruth Sommer</li></ul>`),
    ).toEqual(['Ruth Sommer']);
    const footer = '<footer><address itemprop="author">Ruth Sommer</address></footer>';
    expect(author(`<article><h1>Die Mühle</h1><p>Text.</p>${footer}</article>`)).toEqual(['Ruth Sommer']);
  });

  it('reads a nickname that signs with the date, and no agency there', () => {
    const signed = (line: string): string[] =>
      metadataOf(documentOf(`<h1>Die Mühle</h1><div class="meta">${line}</div><p>Text</p>`)).byline;
    expect(signed('Posted in <a href="/c">Ort</a> by mahlgang on August 3, 2019')).toEqual(['mahlgang']);
    expect(signed('von dpa am 3. August 2019')).toEqual([]);
  });

  it('takes the house that publishes for no author, whatever it calls itself elsewhere', () => {
    const doc = documentOf(`<meta name="publisher" content="Der Mühlenfunk (www.mf.example)">
      <meta name="author" content="Der Mühlenfunk (www.mf.example)"><meta property="og:site_name" content="MF">
      <h1>Die Mühle</h1><ul><li><strong>Autorin/Autor</strong> Ruth Sommer</li></ul>`);
    expect(metadataOf(doc).byline).toEqual(['Ruth Sommer']);
  });

  it('takes no date from the future and none from a sentence', () => {
    const head = '<title>Die Mühle</title><meta property="article:published_time" content="2090-03-05">';
    const story = '<p>Das nächste Treffen in der alten Mühle findet am 9. Mai 2024 um 19 Uhr statt.</p>';
    expect(metadataOf(page(head, `<h1>Die Mühle</h1>${story}<p>Stand: 05.03.2024</p>`)).published).toBe('2024-03-05');
    expect(metadataOf(page(head, `<h1>Die Mühle</h1>${story}`)).published).toBeUndefined();
  });
});
