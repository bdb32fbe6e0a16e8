import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageNews } from '../../../src/messaging/protocol';
import { runPage } from '../../../src/pipeline/page';

const SENTENCE =
  'Die Boote lagen am Morgen noch am Ufer, und niemand im Ort wusste, wem sie gehörten oder woher sie kamen. ';

describe('a page whose text stands in a closed shadow root', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const open = () => {
    const window = new JSDOM('<title>Boote am Ufer</title><body><boot-seite></boot-seite>', {
      url: 'https://bachbote.example/ort/boote',
    }).window;
    window.Element.prototype.getBoundingClientRect = () => ({ width: 1024, height: 3000 }) as DOMRect;
    const host = window.document.querySelector('boot-seite') as Element;
    const root = host.attachShadow({ mode: 'closed' });
    const told: PageNews[] = [];
    const wires = {
      tell: async (news: PageNews) => {
        told.push(news);
        return null;
      },
      picked: () => {},
      moreInPanel: () => {},
      shadowOf: (element: Element) => (element === host ? root : element.shadowRoot),
    };
    const controller = new window.AbortController() as AbortController;
    runPage(window.document, wires, {} as Parameters<typeof runPage>[2], controller.signal);
    return { root, told, controller };
  };

  it('is read once it is filled', async () => {
    const { root, told, controller } = open();
    expect(told.map(({ kind }) => kind)).toEqual(['not-an-article']);
    await vi.advanceTimersByTimeAsync(2_000);
    root.innerHTML = `<article>${['Früh', 'Spät', 'Nachts', 'Mittags'].map((time) => `<p>${time}: ${SENTENCE.repeat(2)}</p>`).join('')}</article>`;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told.map(({ kind }) => kind)).toEqual(['not-an-article', 'not-an-article', 'article']);
    controller.abort();
  });

  it('is not looked at for ever, and not after the end', async () => {
    const first = open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(first.told).toHaveLength(3);
    const second = open();
    second.controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(second.told).toHaveLength(1);
  });
});
