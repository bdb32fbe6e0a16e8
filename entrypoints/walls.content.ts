import { defineContentScript } from 'wxt/utils/define-content-script';
import { wallPorts } from '../src/messaging/wall-ports';
import { onRestored, untilActive } from '../src/platform/active';
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
        active: (signal) => untilActive(document, signal),
        onRestored,
        engine: async (top, host, signal) => takeEngine(await ports.rules(top), top, host, signal),
      },
      ctx.signal,
    );
  },
});
