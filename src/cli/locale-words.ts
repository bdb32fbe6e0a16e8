/** A language in, its messages that stand at the top level of `assets/locales` out, for words printed in the terminal. */

import { readFileSync } from 'node:fs';

/** Reads `key: text` lines; nested groups are not needed here. */
export function localeWords(language: 'de' | 'en'): Map<string, string> {
  const words = new Map<string, string>();
  for (const line of readFileSync(`assets/locales/${language}.yml`, 'utf8').split('\n')) {
    const found = /^(\w+): (.+)$/.exec(line);
    if (!found) continue;
    const [, key = '', raw = ''] = found;
    words.set(key, raw.startsWith('"') ? (JSON.parse(raw) as string) : raw);
  }
  return words;
}
