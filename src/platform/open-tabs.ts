/** The tabs with web pages in them, as far as the browser lets us see them. */

import { browser } from 'wxt/browser';

const WEB = ['http://*/*', 'https://*/*'];

/** Tabs that show a web page to which we have access. */
export async function openTabs(): Promise<{ id: number; url: string }[]> {
  const tabs = await browser.tabs.query({ url: WEB });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url ? [{ id, url }] : []));
}

/** False where the reader took the access to web pages back (Firefox lets them). */
export const hasPageAccess = (): Promise<boolean> => browser.permissions.contains({ origins: WEB });

export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => closed(tabId));
}

/**
 * Runs the content scripts in every tab that was open before the extension was. Firefox does this by itself at install;
 * Chromium does not, and a reader would have to reload each page.
 */
export async function reachOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  for (const { id } of await openTabs()) {
    for (const { js, all_frames } of scripts) {
      if (!js) continue;
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: all_frames ?? false }, files: js as never })
        .catch(() => {}); // a page the browser keeps to itself
    }
  }
}
