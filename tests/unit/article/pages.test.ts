/** Every pass on a page of its own: what must stay, what must go. */

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looksLikeArticle, rangeIn, readArticle } from '../../../src/article';
import { expectedOf, FOLDER_OF_PAGES, pageOf } from './page';

const names = readdirSync(FOLDER_OF_PAGES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));
const fold = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(names)('page %s', (name) => {
  const expected = expectedOf(name);
  const doc = pageOf(name);
  const before = doc.documentElement.outerHTML;
  const reading = readArticle(doc);

  it('is recognised', () => {
    expect(looksLikeArticle(doc).yes).toBe(!expected.notAnArticle);
  });

  it('is left as it was', () => {
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  if (expected.notAnArticle) return;
  if (reading.kind !== 'article') throw new Error(`${name}: ${reading.reason}`);
  const { article, nodes } = reading;
  const text = article.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const paragraphWith = (part: string) => article.paragraphs.find((paragraph) => paragraph.text.includes(part));

  it('gives the article and nothing else', () => {
    expect(article.title).toBe(expected.title);
    for (const part of expected.keeps ?? []) expect(text).toContain(part);
    for (const part of expected.leavesOut ?? []) expect(text).not.toContain(part);
    if (expected.paragraphs) expect(article.paragraphs).toHaveLength(expected.paragraphs);
  });

  it('knows roles, credits and what was left out', () => {
    if (expected.lead) expect(paragraphWith(expected.lead)?.role).toBe('lead');
    for (const [part, role] of Object.entries(expected.roles ?? {})) expect(paragraphWith(part)?.role).toBe(role);
    if (expected.credits) expect(article.credits).toEqual(expected.credits);
    if (expected.partOf !== undefined) expect(article.partOf ?? null).toBe(expected.partOf);
    if (expected.removed) expect(article.removed).toMatchObject(expected.removed);
  });

  it('maps every paragraph back to the live page', () => {
    for (const { index, text: whole } of article.paragraphs) {
      const range = rangeIn(nodes, index, 0, whole.length);
      expect(fold(range?.toString() ?? '').replace(/ ?Anzeige /, ' ')).toBe(whole);
    }
  });
});
