import { defineContentScript } from 'wxt/utils/define-content-script';
import { wallPorts } from '../src/messaging/wall-ports';
import { shadowRootOf } from '../src/platform/shadow-roots';
import { startWalls } from '../src/walls/start';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main(ctx) {
    startWalls({ ...wallPorts(), shadowRootOf }, ctx.signal);
  },
});
