/** What the panel needs from the browser around it; the entrypoint gives it, so that the panel itself stays portable. */

import type { Dataset } from './Known';

/** The tab the panel tells about. `url` is '' for pages the browser keeps to itself. */
export interface PanelTab {
  id: number;
  url: string;
  /** The tab of the reader's view, where that is in front and shows this tab's article. */
  reader?: number;
}

export interface PanelHost {
  /** Calls back with the active tab now and whenever it changes; the result stops it. */
  watchTab(changed: (tab: PanelTab) => void): () => void;
  /** Asks the reader for access to web pages. Must be called straight from a click. */
  requestAccess(): Promise<boolean>;
  openOptions(): void;
  /** What is collected: asked for where nothing was found. */
  dataset(): Promise<Dataset>;
  /** Opens the reader's view of a tab. */
  openReader(tabId: number): void;
}
