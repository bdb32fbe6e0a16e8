/** In: a live text and a stretch of it. Out: the live text without that stretch; what stays still knows its place in the page. */

import type { LiveText, Run } from './live';

/** `from` and `to` are offsets into the text, `to` exclusive. */
export function cutLive({ text, runs }: LiveText, from: number, to: number): LiveText {
  const left: Run[] = [];
  for (const run of runs) {
    const end = run.at + run.length;
    if (run.at < from) left.push({ ...run, length: Math.min(end, from) - run.at });
    const rest = Math.max(run.at, to);
    if (rest < end) left.push({ ...run, from: run.from + rest - run.at, at: rest - (to - from), length: end - rest });
  }
  return { text: text.slice(0, from) + text.slice(to), runs: left };
}
