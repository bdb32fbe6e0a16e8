/** In: the ports and a signal. Out: the walls stage running in this frame while the extension is on here. */

import { FrameWindows } from './frameElements';
import { FrameWalls } from './frameWalls';
import type { WallPorts, WallSettings } from './ports';
import { sleep } from './refuse';
import { ScrollLocks } from './scrollLocks';
import { clearTopWalls } from './topWalls';

/** Frames smaller than this hold no wall that a reader could answer, in CSS pixels. */
const SMALLEST = { width: 200, height: 60 };

/** Starts the stage. Everything stops when `signal` aborts; the reader's switch stops and starts it too. */
export function startWalls(ports: WallPorts, signal: AbortSignal): void {
  const top = window === window.top;
  const locks = top ? new ScrollLocks(signal) : null;
  const windows = top ? new FrameWindows(signal) : null;
  let running: AbortController | null = null;
  let tellAgain: (() => void) | null = null;

  const stop = () => {
    running?.abort();
    running = tellAgain = null;
  };
  const start = async () => {
    stop();
    const run = new AbortController();
    running = run;
    signal.addEventListener('abort', () => run.abort());
    await ports.active(run.signal);
    const [settings, refusedAgo] = await Promise.all([ask(ports, run.signal), top ? ports.refusedAgo() : null]);
    if (!settings?.on || run.signal.aborted) return;
    if (locks && windows) tellAgain = clearTopWalls(ports, settings, refusedAgo, locks, windows, run.signal);
    else new FrameWalls(ports, run.signal);
  };
  /** The reader may have changed the settings while the page lay in the cache, and its report is a new one. */
  const back = async (started: number) => {
    const settings = await ports.settings(started);
    if (!settings || signal.aborted) return;
    if (!settings.on) stop();
    else if (tellAgain) tellAgain();
    else await start();
  };

  ports.onSwitched((on) => {
    stop();
    if (on) void start();
  });
  if (top) ports.onRestored((started) => void back(started), signal);
  if (top) void start();
  else whenBigEnough(() => void start(), signal);
}

/** The background may still be starting: asked again a few times before the page is left alone. */
async function ask(ports: WallPorts, signal: AbortSignal): Promise<WallSettings | null> {
  for (const pause of [300, 900, 2000]) {
    const settings = await ports.settings();
    if (settings || signal.aborted) return settings;
    await sleep(pause, signal);
  }
  return await ports.settings();
}

/** Calls back once: now, or when the frame has been laid out and is large enough. */
function whenBigEnough(then: () => void, signal: AbortSignal): void {
  const waiting = new AbortController();
  const check = () => {
    if (!bigEnough() || waiting.signal.aborted || signal.aborted) return;
    waiting.abort();
    then();
  };
  // Asked when the browser lays the page out anyway: before that, the question itself would make it do so, the page
  // around the frame included, and while that is loading.
  const later = () => requestAnimationFrame(check);
  const until = { signal: AbortSignal.any([waiting.signal, signal]) };
  window.addEventListener('resize', later, until);
  window.addEventListener('load', later, until);
  document.addEventListener('DOMContentLoaded', later, until);
  later();
}

function bigEnough(): boolean {
  return innerWidth >= SMALLEST.width && innerHeight >= SMALLEST.height;
}
