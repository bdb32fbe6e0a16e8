/** The five demo articles, paragraph by paragraph: exactly their text, and nothing that stands around it. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article';
import { documentOf } from './page';

/** Where the article's own text stands in each page, and how many paragraphs of which role it has. */
const PAGES: Record<string, { text: string; roles: Record<string, number> }> = {
  '000': { text: '.vorspann, article > p:not([class]), article > h2', roles: { lead: 1, body: 8, heading: 3 } },
  '001': { text: '.intro, article > p:not([class])', roles: { lead: 1, body: 2 } },
  '002': {
    text: '.teaser-lead, article p:not([class]), article h2, article li',
    roles: { lead: 1, body: 3, heading: 2, list: 8 },
  },
  '003': { text: '.lead, article p:not([class]), article h2', roles: { lead: 1, body: 8, heading: 3 } },
  '004': { text: '.unterzeile, main > p:not([class]), main > div > p:not([class])', roles: { lead: 1, body: 10 } },
};

const fold = (text: string | null): string =>
  (text ?? '')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(Object.entries(PAGES))('demo page %s', (name, { text, roles }) => {
  const file = fileURLToPath(new URL(`../../pages/demo/${name}.html`, import.meta.url));
  const doc = documentOf(readFileSync(file, 'utf8'), `https://zeitung.example/${name}`);
  const reading = readArticle(doc, { budgetMs: 60_000 });
  if (reading.kind !== 'article') throw new Error(reading.reason);
  const { paragraphs } = reading.article;

  it('gives exactly the article, in its order', () => {
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(
      Array.from(doc.querySelectorAll(text), (element) => fold(element.textContent)),
    );
  });

  it('knows what each paragraph is', () => {
    const counted: Record<string, number> = {};
    for (const { role } of paragraphs) counted[role] = (counted[role] ?? 0) + 1;
    expect(counted).toEqual(roles);
  });

  it('counts what it left out', () => {
    const left = Object.values(reading.article.removed).reduce((sum, count) => sum + count, 0);
    expect(left).toBe(reading.leftOut.length);
    expect(left).toBeGreaterThan(0);
  });
});
