/** Which tab is in front of the reader? For the panel, which follows it. */

import { browser } from 'wxt/browser';

export interface FrontTab {
  id: number;
  /** '' for pages the browser keeps to itself. */
  url: string;
  /** The reader's view of that tab is in front instead: its own tab. */
  reader?: number;
}

const readerPage = () => browser.runtime.getURL('/reader.html' as never);

/** The tab whose article is shown in a reader's view: the one it names, or itself for the demo; null for other pages. */
function readTab(tab: { id?: number; url?: string } | undefined): number | null {
  if (tab?.id === undefined || !tab.url?.startsWith(readerPage())) return null;
  return Number(new URL(tab.url).searchParams.get('tab')) || tab.id;
}

const plain = (tab: { id?: number; url?: string } | undefined): FrontTab | null => {
  if (tab?.id === undefined) return null;
  const known = /^https?:/.test(tab.url ?? '') || tab.url?.startsWith(readerPage());
  return { id: tab.id, url: known ? (tab.url ?? '') : '' };
};

/**
 * Calls back with the active tab of this window at once and after each change of tab or address.
 * @returns stops it
 */
export function watchFrontTab(changed: (tab: FrontTab) => void): () => void {
  const ask = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const source = readTab(tab);
    const read = source === null ? null : plain(await browser.tabs.get(source).catch(() => undefined));
    const front = read ? { ...read, reader: tab?.id } : plain(tab);
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

/** This page's own tab and window, for pages of the extension that fill a tab. */
export async function ownTab(): Promise<{ id?: number; windowId?: number }> {
  const tab = await browser.tabs.getCurrent();
  return { id: tab?.id, windowId: tab?.windowId };
}

/** Asks for access to web pages; must be called straight from a click. */
export const requestPageAccess = (): Promise<boolean> =>
  browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
