/** In: the engine's script, injected after the stage's own. Out: the engine, in the world both scripts share. */

import { Engine } from './engine';
import { type Maker, SHELF } from './shelf';

/** Lays the engine's maker where the stage finds it. Content scripts of one extension share one world per frame. */
export function offerEngine(): void {
  const maker: Maker = (rules, top, host, signal) => new Engine(rules, top, host, signal);
  (globalThis as unknown as Record<symbol, Maker>)[SHELF] = maker;
}
