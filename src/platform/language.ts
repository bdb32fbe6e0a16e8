/** The language of a text, by the browser's own detector. */

import { browser } from 'wxt/browser';

/** BCP 47 of the likeliest language; undefined where the browser is not sure. */
export async function languageOf(text: string): Promise<string | undefined> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  return isReliable || text.length > 60 ? languages[0]?.language : undefined;
}
