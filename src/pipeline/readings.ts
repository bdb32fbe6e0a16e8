/** Reads tabs on demand: in a tab nobody has read yet, out its report once it is read. */

import type { TabReport } from '../model/finding';
import type { TabReports } from './tabs';

/** How often (ms) a report is looked at while it is waited for, and for how long. */
const LOOK_EVERY = 100;
const PATIENCE = 5_000;

export interface Readings {
  /** Has the tab's page read, where that has not been asked for yet. */
  want(tabId: number): Promise<void>;
  /** The same, and waits for the report; after some seconds gives what there is. */
  whenRead(tabId: number): Promise<TabReport | null>;
}

/** @param bring starts the reading half in a tab's page; false where it cannot */
export function createReadings(reports: TabReports, bring: (tabId: number) => Promise<boolean>): Readings {
  /** For each tab the document the reading half was brought into. */
  const asked = new Map<number, number | undefined>();
  const want = async (tabId: number) => {
    const report = await reports.get(tabId);
    if (report?.state !== 'unread' || (asked.has(tabId) && asked.get(tabId) === report.started)) return;
    asked.set(tabId, report.started);
    if (await bring(tabId)) return;
    asked.delete(tabId);
    await reports.change(tabId, (now) => (now?.state === 'unread' ? { ...now, state: 'failed', why: 'broken' } : now));
  };
  return {
    want,
    async whenRead(tabId) {
      await want(tabId);
      for (let waited = 0; ; waited += LOOK_EVERY) {
        const report = await reports.get(tabId);
        const underWay = report?.state === 'unread' || report?.state === 'reading';
        if (!underWay || waited >= PATIENCE) return report;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      }
    },
  };
}
