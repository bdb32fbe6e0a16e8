import { defineContentScript } from 'wxt/utils/define-content-script';
import { servePage } from '../src/pipeline/serve-page';

/** The reading half, sent for by the look script or when the reader asks for it. Never runs by itself. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: (ctx) => servePage(document, ctx.signal),
});
