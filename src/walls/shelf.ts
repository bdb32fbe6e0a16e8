/** Where the engine's script lays its maker for the stage's script of the same frame; types only, no engine. */

import type { CompactCMPRuleset } from '@duckduckgo/autoconsent';
import type { EngineHost, RuleEngine } from './ports';

export const SHELF = Symbol.for('quellenblick.engine');

export type Maker = (rules: CompactCMPRuleset, top: boolean, host: EngineHost, signal: AbortSignal) => RuleEngine;

/** Takes the engine from the shelf; null where its script has not run. */
export function takeEngine(
  rules: CompactCMPRuleset | null,
  top: boolean,
  host: EngineHost,
  signal: AbortSignal,
): RuleEngine | null {
  const maker = (globalThis as unknown as Record<symbol, Maker | undefined>)[SHELF];
  return maker && rules && !signal.aborted ? maker(rules, top, host, signal) : null;
}
