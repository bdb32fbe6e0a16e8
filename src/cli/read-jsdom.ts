/** In: pages as bytes. Out: what the article stage reads in jsdom; slower than Chromium and blind to style sheets. */

import { JSDOM, VirtualConsole } from 'jsdom';
import type { Engine } from './read-chromium';
import { readInPage } from './read-in-page';

export function jsdomEngine(): Engine {
  return {
    async read({ bytes, charset }, options) {
      const url = /^https?:/.test(options.url) ? options.url : 'https://page.invalid/';
      const contentType = charset ? `text/html; charset=${charset}` : 'text/html';
      const dom = new JSDOM(bytes, { url, contentType, virtualConsole: new VirtualConsole() });
      try {
        return readInPage(dom.window.document, options);
      } finally {
        dom.window.close();
      }
    },
    close: async () => undefined,
  };
}
