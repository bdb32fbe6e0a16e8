/** Gives `#i18n` its words in tests: reads a locale file and answers as the browser would. */

import path from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const FOLDER = path.join(import.meta.dirname, '../../assets/locales');

/** All messages of a language, `a.b` written as `a_b`; plurals as their list of forms. */
export async function localeMessages(language: 'de' | 'en'): Promise<Map<string, string[]>> {
  const parsed = await parseMessagesFile(path.join(FOLDER, `${language}.yml`));
  return new Map(
    // Those with `@@` are the browser's own.
    parsed
      .filter((message) => !message.key[0]?.startsWith('@@'))
      .map((message) => [
        message.key.join('_'),
        message.type === 'plural' ? Object.values(message.plurals) : [message.type === 'chrome' ? '' : message.message],
      ]),
  );
}

/** The module that stands for `#i18n` in tests. */
export async function i18nFor(language: 'de' | 'en') {
  const messages = await localeMessages(language);
  const t = (key: string, ...args: (number | string[])[]): string => {
    const forms = messages.get(key.replaceAll('.', '_')) ?? [''];
    const count = args.find((arg) => typeof arg === 'number');
    const values = args.find((arg) => Array.isArray(arg)) ?? (count === undefined ? [] : [String(count)]);
    const form = (count === 1 ? forms[0] : forms.at(-1)) ?? '';
    return form.replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');
  };
  return { i18n: { t } };
}
