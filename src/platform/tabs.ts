/** Which tab is in front of the reader? For the panel, which follows it. */

import { browser } from 'wxt/browser';

export interface FrontTab {
  id: number;
  /** '' for pages the browser keeps to itself. */
  url: string;
}

const plain = (tab: { id?: number; url?: string } | undefined): FrontTab | null =>
  tab?.id === undefined ? null : { id: tab.id, url: /^https?:/.test(tab.url ?? '') ? (tab.url as string) : '' };

/**
 * Calls back with the active tab of this window at once and after each change of tab or address.
 * @returns stops it
 */
export function watchFrontTab(changed: (tab: FrontTab) => void): () => void {
  const ask = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const front = plain(tab);
    if (front) changed(front);
  };
  const activated = () => void ask();
  const updated = (_: number, change: { url?: string; status?: string }, tab: { active: boolean }) => {
    if (tab.active && (change.url || change.status === 'complete')) void ask();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  void ask();
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** The same for one fixed tab, where the panel is a tab itself (`sidepanel.html?tab=ID`). */
export function watchTab(tabId: number, changed: (tab: FrontTab) => void): () => void {
  const ask = async () => {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    changed(plain(tab) ?? { id: tabId, url: '' });
  };
  const updated = (id: number) => {
    if (id === tabId) void ask();
  };
  browser.tabs.onUpdated.addListener(updated);
  void ask();
  return () => browser.tabs.onUpdated.removeListener(updated);
}

/** Asks for access to web pages; must be called straight from a click. */
export const requestPageAccess = (): Promise<boolean> =>
  browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
