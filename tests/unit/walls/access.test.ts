import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readAccess } from '../../../src/walls/access';
import { embedPlaceholders } from '../../../src/walls/embeds';

const text = (words: number) => `<p>${'Die Fähre fährt wieder über den See. '.repeat(words)}</p>`;
const page = (body: string, head = '') =>
  new JSDOM(`<!doctype html><html><head>${head}</head><body><main><article>${body}</article></main></body></html>`)
    .window.document;
const LOCKED = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
const OFFER =
  '<section class="paywall"><h2>Dieser Artikel ist exklusiv für Abonnenten</h2><button>Jetzt testen</button></section>';

describe('access', () => {
  it('is free where nothing speaks against it', () => {
    expect(readAccess(page(text(30)))).toEqual({ level: 'free' });
  });
  it('is partial where enough stands in front of the offer', () => {
    expect(readAccess(page(text(20) + OFFER, LOCKED))).toEqual({ level: 'partial', reason: 'json-ld' });
  });
  it('is walled where next to nothing does', () => {
    expect(readAccess(page(text(2) + OFFER))).toEqual({ level: 'walled', reason: 'markup' });
  });
  it('goes by the words where the markup says nothing', () => {
    const box = OFFER.replace(' class="paywall"', '');
    expect(readAccess(page(text(20) + box))).toEqual({ level: 'partial', reason: 'words' });
  });
  it('stays free where the publisher shows a locked article in full', () => {
    expect(readAccess(page(text(30), LOCKED)).level).toBe('free');
  });
  it('survives odd values', () => {
    const odd =
      '<script type="application/ld+json">{"isAccessibleForFree":{"toString":1},"hasPart":[null,{"isAccessibleForFree":[]}]}</script>';
    expect(readAccess(page(text(30), odd)).level).toBe('free');
  });
  it('survives broken JSON-LD', () => {
    expect(readAccess(page(text(30), '<script type="application/ld+json">{oops</script>')).level).toBe('free');
  });
});

describe('placeholders', () => {
  it('names the service and takes the outermost element', () => {
    const html =
      '<div class="opt-in"><div><h3>Empfohlener Inhalt</h3><p>An dieser Stelle finden Sie eine Umfrage von Civey. Dabei werden personenbezogene Daten und Cookies verarbeitet.</p><button>Inhalte von Civey zulassen</button></div></div>';
    const found = embedPlaceholders(page(text(5) + html));
    expect(found).toHaveLength(1);
    expect(found[0]?.service).toBe('Civey');
    expect(found[0]?.element.className).toBe('opt-in');
  });
  it('leaves text about embeds alone', () => {
    expect(embedPlaceholders(page(text(40)))).toEqual([]);
  });
});
