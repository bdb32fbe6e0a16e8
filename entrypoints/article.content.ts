import { defineContentScript } from 'wxt/utils/define-content-script';
import { servePage } from '../src/pipeline/serve-page';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: (ctx) => servePage(document, ctx.signal),
});
