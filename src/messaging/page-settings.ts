/** In: the settings one script of a frame asked for. Out: the same for the next one, which need not ask again. */

import { persistently } from './persist';
import { sendMessage } from './protocol';

type Settings = Awaited<ReturnType<typeof sendMessage<'pageSettings'>>>;

interface Left {
  started: number;
  /** By `performance.now()`. */
  at: number;
  answer: Promise<Settings | null>;
}

const SHELF = Symbol.for('quellenblick.settings');
/** An answer is good for this long, in milliseconds: the reader may use the switch. */
const FRESH = 2_000;

const shelf = globalThis as unknown as Record<symbol, Left | undefined>;

/** Leaves an answer for the other script of this frame; content scripts of one extension share one world there. */
export function leaveSettings(started: number, answer: Promise<Settings | null>): Promise<Settings | null> {
  shelf[SHELF] = { started, at: performance.now(), answer };
  return answer;
}

/** The settings for the page that came in front at `started`; null where nobody answers. Never throws. */
export async function pageSettings(started: number): Promise<Settings | null> {
  const left = shelf[SHELF];
  const fresh = left?.started === started && performance.now() - left.at < FRESH;
  return (fresh && (await left.answer)) || persistently(() => sendMessage('pageSettings', { started }));
}
