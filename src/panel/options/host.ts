/** What the options page needs from the browser around it. */

import type { Bilingual } from '../../model/claim';

export interface OptionsHost {
  version: string;
  shortcuts(): Promise<{ name: string; description: string; keys: string }[]>;
  /** Opens the browser's own page for shortcuts; undefined where it has none that can be opened. */
  openShortcuts?: () => void;
  /** The documents of the dataset. */
  sources(): Promise<{ publisher: string | null; title: Bilingual; date: string }[]>;
  /** Address of the packaged list of third-party licences. */
  notices: string;
  openWelcome(): void;
}
