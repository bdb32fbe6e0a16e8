/** In: pages as bytes. Out: what the article stage reads in jsdom; slower than Chromium and blind to style sheets. */

import { JSDOM, VirtualConsole } from 'jsdom';
import type { Engine } from './read-chromium';
import { readInPage } from './read-in-page';
import type { PageBytes } from './read-pages';

/** Bytes above ASCII stay as they are in Latin-1, so any charset a page may be in survives the way there and back. */
const BYTES = 'latin1';
const STYLE = /<style\b[^>]*>[\s\S]*?<\/style>/gi;

/** Some style sheets make jsdom throw; without them the page is still the page. */
function domOf({ bytes, charset }: PageBytes, url: string): JSDOM {
  const contentType = charset ? `text/html; charset=${charset}` : 'text/html';
  const make = (page: Buffer) => new JSDOM(page, { url, contentType, virtualConsole: new VirtualConsole() });
  try {
    return make(bytes);
  } catch {
    return make(Buffer.from(bytes.toString(BYTES).replace(STYLE, ''), BYTES));
  }
}

export function jsdomEngine(): Engine {
  return {
    async read(page, options) {
      const dom = domOf(page, /^https?:/.test(options.url) ? options.url : 'https://page.invalid/');
      try {
        return readInPage(dom.window.document, options);
      } finally {
        dom.window.close();
      }
    },
    close: async () => undefined,
  };
}
