/** Files that ship inside the extension. Reading them is no network request. */

import { browser } from 'wxt/browser';

async function packaged(file: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(file as never));
  if (!response.ok) throw new Error(`packaged file ${file} is missing`);
  return response;
}

/** The text of a packaged file, e.g. `/data/claims.json`. Throws where it is missing: the package is broken then. */
export const packagedText = async (file: string): Promise<string> => (await packaged(file)).text();

/** The bytes of a packaged file, e.g. `/data/neighbours.bin`. Throws where it is missing. */
export const packagedBytes = async (file: string): Promise<ArrayBuffer> => (await packaged(file)).arrayBuffer();
