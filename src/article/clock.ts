/** The time that reading may take. It is looked at inside every long loop, so that no page holds its reader up. */

/** Time is over. */
export class Overrun extends Error {}

/** How many calls go by between two looks at the clock. */
const TURN = 256;

let deadline = Number.POSITIVE_INFINITY;
let turn = 0;

/** Runs `work`, which throws `Overrun` once so many milliseconds have passed. One at a time; nothing here waits. */
export function within<T>(milliseconds: number, work: () => T): T {
  deadline = performance.now() + milliseconds;
  try {
    return work();
  } finally {
    deadline = Number.POSITIVE_INFINITY;
  }
}

/** Looks at the clock. */
export function checkTime(): void {
  if (performance.now() > deadline) throw new Overrun();
}

/** Looks at the clock now and then: cheap enough for every step of a loop. */
export function tick(): void {
  if (++turn % TURN === 0) checkTime();
}
