import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '../../src/panel/page.css';
import { Welcome, type WelcomeHost } from '../../src/panel/welcome/Welcome';
import { datasetSummary } from '../../src/platform/dataset';
import { hasPageAccess } from '../../src/platform/open-tabs';
import { requestPageAccess } from '../../src/platform/tabs';

const host: WelcomeHost = {
  openDemo: () => void browser.tabs.create({ url: browser.runtime.getURL('/reader.html?demo' as never) }),
  openOptions: () => void browser.runtime.openOptionsPage(),
  requestAccess: requestPageAccess,
  dataset: datasetSummary,
};

document.documentElement.lang = i18n.t('locale');
document.title = i18n.t('welcome.title');
const root = document.getElementById('app') as HTMLElement;
void hasPageAccess().then((access) => render(<Welcome host={host} access={access} />, root));
