/** In: the ports and a signal. Out: the walls stage running in this frame while the extension is on here. */

import { FrameWalls } from './frameWalls';
import type { WallPorts } from './ports';
import { ScrollLocks } from './scrollLocks';
import { TopWalls } from './topWalls';

/** Frames smaller than this hold no wall that a reader could answer, in CSS pixels. */
const SMALLEST = { width: 200, height: 60 };

/** Starts the stage. Everything stops when `signal` aborts; the reader's switch stops and starts it too. */
export function startWalls(ports: WallPorts, signal: AbortSignal): void {
  const top = window === window.top;
  const locks = top ? new ScrollLocks(signal) : null;
  let running: AbortController | null = null;

  const start = async () => {
    const run = new AbortController();
    running = run;
    signal.addEventListener('abort', () => run.abort());
    const settings = await ports.settings();
    if (!settings?.on || run.signal.aborted) return;
    if (locks) new TopWalls(ports, settings, locks, run.signal);
    else new FrameWalls(ports, run.signal);
  };

  ports.onSwitched((on) => {
    running?.abort();
    if (on) void start();
  });
  if (top || bigEnough()) void start();
  else
    window.addEventListener(
      'resize',
      function grown() {
        if (!bigEnough()) return;
        window.removeEventListener('resize', grown);
        void start();
      },
      { signal },
    );
}

function bigEnough(): boolean {
  return innerWidth >= SMALLEST.width && innerHeight >= SMALLEST.height;
}
