/** Files that ship inside the extension. Reading them is no network request. */

import { browser } from 'wxt/browser';

/** The text of a packaged file, e.g. `/data/claims.json`. Throws where it is missing: the package is broken then. */
export async function packagedText(file: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(file as never));
  if (!response.ok) throw new Error(`packaged file ${file} is missing`);
  return response.text();
}
