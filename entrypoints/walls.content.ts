import { defineContentScript } from 'wxt/utils/define-content-script';
import { wallPorts } from '../src/messaging/wall-ports';
import { shadowRootOf } from '../src/platform/shadow-roots';
import { takeEngine } from '../src/walls/shelf';
import { startWalls } from '../src/walls/start';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main(ctx) {
    const ports = wallPorts();
    startWalls(
      {
        ...ports,
        shadowRootOf,
        engine: async (top, host, signal) => takeEngine(await ports.rules(top), top, host, signal),
      },
      ctx.signal,
    );
  },
});
