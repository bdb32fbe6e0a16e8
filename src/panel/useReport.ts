/** The report of the tab in front: takes the host, gives tab, report, checked selection and picked mark; follows. */

import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../messaging/protocol';
import type { TabReport } from '../model/finding';
import { type Picked, pickedIn, reportOf, selectionIn } from '../settings/session';
import type { PanelHost, PanelTab } from './host';

export interface Shown {
  tab: PanelTab | null;
  report: TabReport | null;
  /** What was found about text the reader selected; shown instead of the report while there is any. */
  selection: TabReport | null;
  picked: Picked | null;
}

const EMPTY = { walls: [], sentences: [], findings: [] };

/** What the background knows, or the state of a page it can know nothing about. */
async function ask(tab: PanelTab): Promise<TabReport | null> {
  const known = await sendMessage('tabReport', { tabId: tab.id }).catch(() => null);
  if (tab.url !== '' || known?.state === 'no-access') return known;
  return { ...EMPTY, url: '', state: 'not-an-article', why: 'browser-page' };
}

export function useReport(host: PanelHost): Shown {
  const [tab, setTab] = useState<PanelTab | null>(null);
  const [known, setKnown] = useState<{ tabId: number; report: TabReport | null } | null>(null);
  const [picked, setPicked] = useState<{ tabId: number; picked: Picked | null } | null>(null);

  const [selected, setSelected] = useState<{ tabId: number; report: TabReport | null } | null>(null);

  useEffect(() => host.watchTab(setTab), [host]);
  useEffect(() => {
    if (!tab) return;
    let live = true;
    // In the reader's view text is selected in the view's own tab.
    const selection = selectionIn(tab.reader ?? tab.id);
    const show = (report: TabReport | null) => live && setSelected({ tabId: tab.id, report });
    const stops = [
      selection.watch(show),
      // A mark picked in the page leads back to the article.
      pickedIn(tab.id).watch((picked) => void (picked && selection.setValue(null))),
    ];
    void selection.getValue().then(show);
    return () => {
      live = false;
      for (const stop of stops) stop();
    };
  }, [tab?.id, tab?.reader]);
  useEffect(() => {
    if (!tab) return;
    let live = true;
    let newer = false;
    const show = (report: TabReport | null) => live && setKnown({ tabId: tab.id, report });
    const pick = (next: Picked | null) => live && setPicked({ tabId: tab.id, picked: next });
    const stops = [
      reportOf(tab.id).watch((report) => {
        newer = true;
        show(report);
      }),
      pickedIn(tab.id).watch(pick),
    ];
    void reportOf(tab.id)
      .getValue()
      .then((report) => (report && tab.url !== '' ? report : ask(tab)))
      .then((report) => newer || show(report));
    void pickedIn(tab.id).getValue().then(pick);
    return () => {
      live = false;
      for (const stop of stops) stop();
    };
  }, [tab?.id, tab?.url]);

  const report = tab && known?.tabId === tab.id ? known.report : null;
  const unread = report?.state === 'unread';
  useEffect(() => {
    if (tab && unread) void sendMessage('readingWanted', { tabId: tab.id }).catch(() => {});
  }, [tab?.id, unread, report?.url, report?.started]);

  return {
    tab,
    report,
    selection: tab && selected?.tabId === tab.id ? selected.report : null,
    picked: tab && picked?.tabId === tab.id ? picked.picked : null,
  };
}
