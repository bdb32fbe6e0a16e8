/**
 * What is kept only until the browser closes, per tab. The background writes, the panel reads and watches.
 * Keys: `session:report:TABID`, `session:picked:TABID`, `session:selection:TABID`.
 */

import { storage } from '#imports';
import type { TabReport } from '../model/finding';

/** The report of a tab; null while nothing is known. */
export const reportOf = (tabId: number) =>
  storage.defineItem<TabReport | null>(`session:report:${tabId}`, { fallback: null });

/** A mark that was picked in the page and that the panel shows. `at` (ms) makes a second pick of the same one new. */
export interface Picked {
  sentence: number;
  at: number;
}
export const pickedIn = (tabId: number) =>
  storage.defineItem<Picked | null>(`session:picked:${tabId}`, { fallback: null });

/** What was found about text the reader selected; null while nothing is selected, or after going back to the article. */
export const selectionIn = (tabId: number) =>
  storage.defineItem<TabReport | null>(`session:selection:${tabId}`, { fallback: null });

/** Where the reader's view was left, as a share of its height (0…1). Kept for the session only: it tells what was read. */
export const placeIn = (url: string) => storage.defineItem<number>(`session:place:${url}`, { fallback: 0 });
