/** A text of one's own becomes a page that is read as an article. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../../src/article/looks';
import { pageOf, readOwnPage } from '../../../src/cli/own-page';

const page = (text: string) => new JSDOM(pageOf(text), { url: 'http://own-page.localhost/oil.html' }).window.document;
const shown = (text: string) => [...page(text).querySelectorAll('p')].map((p) => p.textContent);

describe('pageOf', () => {
  const short =
    'Öl für den Norden\n2024-11-22\nDas Öl ist da, und der Winter kann kommen.\nDie Tanker fuhren am Montag ab.';
  const long = `Ein Titel\n\n${'Die Fähre legt um acht Uhr ab und fährt nach Norden. '.repeat(3)}\nZweiter Absatz.`;

  it('takes title and day from the text', () => {
    expect(page(short).querySelector('h1')?.textContent).toBe('Öl für den Norden');
    expect(page(short).querySelector('meta[property="article:published_time"]')?.getAttribute('content')).toBe(
      '2024-11-22',
    );
  });

  it('puts single sentences into one paragraph and keeps paragraphs', () => {
    expect(shown(short)).toEqual(['Das Öl ist da, und der Winter kann kommen. Die Tanker fuhren am Montag ab.']);
    expect(shown(long)).toHaveLength(2);
    expect(looksLikeArticle(page(long)).yes).toBe(true);
  });

  it('names the language, and lets no markup through', () => {
    expect(page(short).documentElement.lang).toBe('de');
    expect(page('Öl\nPutin traf im Mai Xi Jinping in Peking.').documentElement.lang).toBe('de');
    expect(page('The ship\nThe ship is to sail to the north.').documentElement.lang).toBe('en');
    expect(shown('<b>\n<script>alert(1)</script>')).toEqual(['<script>alert(1)</script>']);
  });
});

describe('readOwnPage', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'own-page-'));
  const file = (name: string, content: string, encoding: BufferEncoding = 'utf8') => {
    writeFileSync(path.join(folder, name), content, encoding);
    return path.join(folder, name);
  };

  it('reads an HTML file in the encoding it names', () => {
    const page = '<!doctype html><meta charset="iso-8859-1"><p>Öl</p>';
    expect(readOwnPage(file('latin.html', page, 'latin1'), 0).html).toContain('<p>Öl</p>');
    expect(readOwnPage(file('unknown.html', '<meta charset="no-such"><p>Öl</p>'), 0).html).toContain('<p>Öl</p>');
  });

  it('keeps files apart whose names come out the same', () => {
    const names = ['öl.txt', 'äl.txt'].map((name, nth) => readOwnPage(file(name, 'Öl'), nth).name);
    expect(new Set(names).size).toBe(2);
  });
});
