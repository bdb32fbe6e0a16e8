/** What the end-to-end tests share: a browser with the extension, the demo site, and the report of the page. */

import { readFileSync } from 'node:fs';
import type { Session, View } from '../../src/cli/browsers';
import type { DemoPage, DemoSite } from '../../src/cli/demo-site';
import type { TabReport } from '../../src/model/finding';

export interface Expectation {
  title: string;
  publisher: string;
  byline: string[];
  published: string;
  access: string;
  wall: { kind: string; outcome: string } | null;
  keeps: string[];
  leavesOut: string[];
  findings: { says: string; claim: string; kind: string }[];
}

export const expectationOf = (page: DemoPage): Expectation =>
  JSON.parse(readFileSync(new URL(`../pages/demo/${page}.json`, import.meta.url), 'utf8'));

const REPORT = `(async () => {
  const { tabs, storage } = globalThis.browser ?? chrome;
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  const key = 'report:' + tab.id;
  return (await storage.session.get(key))[key] ?? null;
})()`;

/** The report the background keeps of the active tab, read through a panel. */
export const reportIn = (panel: View): Promise<TabReport | null> => panel.eval<TabReport | null>(REPORT);

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `probe` gives something that `good` accepts; throws with the last value where it never does. */
export async function until<T>(probe: () => Promise<T>, good: (value: T) => boolean, ms = 20_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await probe().catch((error: unknown) => error as T);
    if (!(value instanceof Error) && good(value)) return value;
    if (Date.now() > end) throw new Error(`timed out; last value: ${JSON.stringify(value)?.slice(0, 600)}`);
    await sleep(100);
  }
}

/** Opens a page in the session's tab and waits for its finished report. */
export async function visit(session: Session, panel: View, url: string): Promise<TabReport> {
  await session.page.goto(url);
  const report = await until(
    () => reportIn(panel),
    (found) => found?.url === url && found.state !== 'reading' && found.state !== 'unread',
  );
  return report as TabReport;
}

/** Hosts a browser asks by itself, with or without an extension: measured by starting each without one. */
const BROWSERS_OWN =
  /^(CONNECT|GET|POST) (http:\/\/)?([\w.-]+\.)?(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)\b/;

/** Requests a session behind the site's proxy made that are neither for a demo page nor the browser's own. */
export const foreignRequests = (site: Pick<DemoSite, 'foreign'>): string[] =>
  site.foreign.filter((request) => !BROWSERS_OWN.test(request));
