/** Opens the panel: the side panel in Chromium, the sidebar in Firefox, a tab where there is neither. */

import { browser } from 'wxt/browser';

/** What the browsers' common types leave out. */
interface Sidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
  isOpen(window: { windowId?: number }): Promise<boolean>;
}
const sidebar = (): Sidebar | undefined => (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/**
 * Opens the panel for a window. Must be called straight from a click or a command: any `await` before it loses the
 * user's gesture, and browsers then refuse.
 */
export function openPanel(tab: { id?: number; windowId?: number }): void {
  const asTab = () => void browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tab.id ?? ''}`) });
  // Firefox takes no message for a gesture and refuses; a sidebar that is open already needs none.
  const unlessOpen = async () => {
    if (!(await sidebar()?.isOpen({ windowId: tab.windowId }))) asTab();
  };
  const panel = sidePanel();
  try {
    if (panel?.open && tab.windowId !== undefined) panel.open({ windowId: tab.windowId }).catch(asTab);
    else if (sidebar()?.open) sidebar()?.open().catch(unlessOpen);
    else asTab();
  } catch {
    asTab();
  }
}

/** The toolbar button opens the panel. Firefox closes its sidebar by the same button. */
export function openPanelByButton(): void {
  // With this behaviour on, Chromium would open the panel itself and never tell us of the click.
  sidePanel()
    ?.setPanelBehavior?.({ openPanelOnActionClick: false })
    .catch(() => {});
  browser.action.onClicked.addListener((tab) => {
    if (!sidePanel()?.open && sidebar()?.toggle) void sidebar()?.toggle();
    else openPanel(tab);
  });
}
