import { render } from 'preact';
import { i18n } from '#i18n';
import { annotate, marksOf } from '../../src/annotations';
import { onMessage, sendMessage } from '../../src/messaging/protocol';
import { demo } from '../../src/panel/reader/demo';
import { Reader, type ReaderHost } from '../../src/panel/reader/Reader';
import '../../src/panel/reader.css';
import { openPanel } from '../../src/platform/panel';
import { ownTab } from '../../src/platform/tabs';
import { markKinds, markStyle, wrongFindings } from '../../src/settings/items';
import { pickedIn, reportOf } from '../../src/settings/session';
import { withoutWrong } from '../../src/settings/wrong';

const source = Number(new URLSearchParams(location.search).get('tab'));
const tabId = source || (await ownTab()) || 0;

const host: ReaderHost = {
  async load() {
    if (!source) {
      const shown = demo();
      await reportOf(tabId).setValue(shown.report);
      return shown;
    }
    const report = await reportOf(tabId).getValue();
    const view = await sendMessage('readerView', undefined, tabId);
    if (!report || !view) return null;
    return { report: withoutWrong(report, await wrongFindings.getValue()), html: view.html, original: report.url };
  },
  async mark(report) {
    const look = { style: await markStyle.getValue(), kinds: await markKinds.getValue(), beside: true };
    const pick = (sentence: number) => void pickedIn(tabId).setValue({ sentence, at: Date.now() });
    const handlers = {
      picked: pick,
      moreInPanel(sentence: number) {
        openPanel({ id: tabId });
        pick(sentence);
      },
    };
    const annotator = annotate(
      document,
      marksOf(report.findings, report.sentences),
      handlers,
      new AbortController().signal,
      look,
    );
    onMessage('showSentence', ({ data }) => annotator.show(data.sentence));
  },
};

document.documentElement.lang = i18n.t('locale');
render(<Reader host={host} />, document.getElementById('app') as HTMLElement);
