/** In: the live page. Out: its walls refused, hidden or left alone, the page usable, every step in the report. */

import { Clearing } from './clearing';
import { PaywallFold } from './fold';
import { Framed } from './framed';
import type { FrameWindows } from './frameElements';
import type { WallPorts, WallSettings } from './ports';
import { Rules } from './rules';
import type { ScrollLocks } from './scrollLocks';
import { Seen } from './seen';
import { watchPage } from './watch';

/**
 * Three ways lead to a wall: the rules know it, a frame says so, or it is seen lying over the page.
 * @returns tells all that is known of this page's walls once more
 */
export function clearTopWalls(
  ports: WallPorts,
  settings: WallSettings,
  refusedAgo: number | null,
  locks: ScrollLocks,
  windows: FrameWindows,
  signal: AbortSignal,
): () => void {
  const clearing = new Clearing(ports, settings, refusedAgo, locks, signal);
  const rules = new Rules(clearing);
  const seen = new Seen(clearing, rules);
  new Framed(clearing, rules, windows);
  const fold = settings.paywallBox === 'fold' ? new PaywallFold(clearing) : null;
  const watch = watchPage(() => {
    try {
      seen.look();
      fold?.look();
    } catch {
      // The page changed under the look; the next one sees it anew.
    }
  }, signal);
  clearing.lookSoon = (ms) => watch.soon(ms);
  return () => clearing.records.tellAll();
}
