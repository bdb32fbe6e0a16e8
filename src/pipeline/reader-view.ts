/** The reader's view: takes a tab, gives its report and article, and marks the findings in the view's own page. */

import { annotate, marksOf } from '../annotations';
import { onMessage, sendMessage } from '../messaging/protocol';
import type { TabReport } from '../model/finding';
import { openPanel } from '../platform/panel';
import { markKinds, markStyle, wrongFindings } from '../settings/items';
import { pickedIn, reportOf } from '../settings/session';
import { withoutWrong } from '../settings/wrong';

export interface ReadArticle {
  report: TabReport;
  html: string;
  /** Address of the page it comes from. */
  original: string;
}

/** The article of a tab; null where the tab has none (any more). */
export async function loadReading(tabId: number): Promise<ReadArticle | null> {
  await sendMessage('readingWanted', { tabId }).catch(() => {}); // answered at once where the page is read
  const report = await reportOf(tabId).getValue();
  const view = await sendMessage('readerView', undefined, tabId).catch(() => null);
  if (!report || !view) return null;
  return { report: withoutWrong(report, await wrongFindings.getValue()), html: view.html, original: report.url };
}

/**
 * Marks a report's findings in `doc` until `signal` aborts; picked marks go to the panel of the tab
 * `tabId`, which opens in the window `windowId`. Answers the panel's wish to show a sentence.
 */
export async function markReading(
  doc: Document,
  report: TabReport,
  { tabId, windowId }: { tabId: number; windowId?: number },
  signal: AbortSignal,
): Promise<void> {
  const look = { style: await markStyle.getValue(), kinds: await markKinds.getValue(), beside: true };
  const picked = (sentence: number) => void pickedIn(tabId).setValue({ sentence, at: Date.now() });
  const moreInPanel = (sentence: number) => {
    openPanel({ id: tabId, windowId });
    picked(sentence);
  };
  const marks = marksOf(report.findings, report.sentences);
  const annotator = annotate(doc, marks, { picked, moreInPanel }, signal, look);
  onMessage('showSentence', ({ data }) => annotator.show(data.sentence));
}
