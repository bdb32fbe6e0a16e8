/** The reports of all tabs: kept in the session's storage, changed one after the other, so that no news gets lost. */

import type { TabReport } from '../model/finding';

export interface TabStore {
  get(tabId: number): Promise<TabReport | null>;
  set(tabId: number, report: TabReport | null): Promise<void>;
}

export interface TabReports {
  get(tabId: number): Promise<TabReport | null>;
  /** Runs `change` on the latest report when all earlier changes of this tab are done. Null forgets the tab. */
  change(
    tabId: number,
    change: (report: TabReport | null) => TabReport | null | Promise<TabReport | null>,
  ): Promise<TabReport | null>;
}

/** @param shown is called with each new report, to paint the button */
export function createTabReports(
  store: TabStore,
  shown: (tabId: number, report: TabReport | null) => void,
): TabReports {
  const queues = new Map<number, Promise<unknown>>();
  return {
    get: (tabId) => store.get(tabId),
    change(tabId, change) {
      const turn = (queues.get(tabId) ?? Promise.resolve()).then(async () => {
        const report = await change(await store.get(tabId));
        await store.set(tabId, report);
        shown(tabId, report);
        return report;
      });
      const settled = turn.catch(() => {});
      queues.set(tabId, settled);
      void settled.then(() => queues.get(tabId) === settled && queues.delete(tabId));
      return turn;
    },
  };
}
