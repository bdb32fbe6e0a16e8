import { defineContentScript } from 'wxt/utils/define-content-script';
import { serveLook } from '../src/pipeline/serve-look';

/** Runs on every page, and is small: it sends for the article script where there may be something to read. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: (ctx) => serveLook(document, ctx.signal),
});
