/** What the options page asks of the browser: version, shortcuts, packaged files. */

import { browser } from 'wxt/browser';
import type { Bilingual } from '../model/claim';
import { packagedText } from './packaged';

interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

interface ListedSource {
  publisher: string | null;
  title: Bilingual;
  date: string;
}

/** Chromium shows shortcuts at an address that an extension may open; Firefox has a call for it. */
function shortcutsOpener(): (() => void) | undefined {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands?.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

export function optionsHost() {
  return {
    version: browser.runtime.getManifest().version,
    async shortcuts(): Promise<Shortcut[]> {
      const commands = (await browser.commands?.getAll()) ?? [];
      return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
    },
    openShortcuts: shortcutsOpener(),
    async sources(): Promise<ListedSource[]> {
      const { sources } = JSON.parse(await packagedText('/data/claims.json')) as { sources: ListedSource[] };
      return sources;
    },
    notices: browser.runtime.getURL('/third-party-notices.txt' as never),
    openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) }),
  };
}
