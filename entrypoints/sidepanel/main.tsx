import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { App } from '../../src/panel/App';
import type { PanelHost } from '../../src/panel/host';
import '../../src/panel/panel.css';
import { datasetSummary } from '../../src/platform/dataset';
import { requestPageAccess, watchFrontTab, watchTab } from '../../src/platform/tabs';

const fixed = Number(new URLSearchParams(location.search).get('tab')) || null;

const host: PanelHost = {
  watchTab: (changed) => (fixed === null ? watchFrontTab(changed) : watchTab(fixed, changed)),
  requestAccess: requestPageAccess,
  dataset: datasetSummary,
  openOptions: () => void browser.runtime.openOptionsPage(),
  openReader: (tabId) =>
    void browser.tabs.create({ url: browser.runtime.getURL(`/reader.html?tab=${tabId}` as never) }),
};

document.documentElement.lang = i18n.t('locale');
render(<App host={host} />, document.getElementById('app') as HTMLElement);
