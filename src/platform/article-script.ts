/** Brings the article script into a tab: it is declared without matches, so it runs nowhere until it is sent for. */

import { browser } from 'wxt/browser';

const SCRIPT = '/content-scripts/article.js';

/** False where the browser does not let it in, or the tab is gone. */
export async function bringArticleScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    return true;
  } catch {
    return false;
  }
}
