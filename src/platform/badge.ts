/** The toolbar button's face: a neutral count of findings, and an icon for working, off and failed. */

import { browser } from 'wxt/browser';
import type { TabReport } from '../model/finding';

const SIZES = [16, 32, 48];
const icon = (state: 'working' | 'off' | 'failed') =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${state === 'working' ? '' : `${state}-`}${size}.png`]));

/** Number of sentences on which an independent source says something; the rest does not call for a look. */
export const countOf = (report: TabReport): number =>
  report.findings.filter(({ kind }) => kind !== 'related' && kind !== 'same-origin').length;

/** Shows a tab's report on the toolbar button. A closed tab is no error. */
export async function showOnButton(tabId: number, report: TabReport | null): Promise<void> {
  const state = report?.state === 'off' ? 'off' : report?.state === 'failed' ? 'failed' : 'working';
  const count = report?.state === 'done' ? countOf(report) : 0;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#4a5568' });
    await browser.action.setBadgeText({ tabId, text: count ? String(count) : '' });
    await browser.action.setIcon({ tabId, path: icon(state) });
  } catch {
    // The tab is gone: nothing is left to show.
  }
}
