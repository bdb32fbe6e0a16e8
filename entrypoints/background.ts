import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveTabs } from '../src/pipeline/serve-tabs';
import { registerWalls } from '../src/platform/consent-rules';
import { reachOpenTabs } from '../src/platform/open-tabs';
import { openPanelByButton } from '../src/platform/panel';

export default defineBackground(() => {
  // Listeners are registered at once: a worker woken by an event loses it otherwise.
  openPanelByButton();
  serveTabs();
  registerWalls();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void reachOpenTabs();
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
  });
});
