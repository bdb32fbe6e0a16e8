import { render } from 'preact';
import { i18n } from '#i18n';
import { demo } from '../../src/panel/reader/demo';
import { Reader, type ReaderHost } from '../../src/panel/reader/Reader';
import '../../src/panel/reader.css';
import { loadReading, markReading } from '../../src/pipeline/reader-view';
import { ownTab } from '../../src/platform/tabs';
import { reportOf } from '../../src/settings/session';

const source = Number(new URLSearchParams(location.search).get('tab'));
const own = await ownTab();
const tabId = source || own.id || 0;

const host: ReaderHost = {
  async load() {
    if (source) return loadReading(source);
    const shown = demo();
    await reportOf(tabId).setValue(shown.report);
    return shown;
  },
  mark: (report) => void markReading(document, report, { tabId, windowId: own.windowId }, new AbortController().signal),
};

document.documentElement.lang = i18n.t('locale');
render(<Reader host={host} />, document.getElementById('app') as HTMLElement);
