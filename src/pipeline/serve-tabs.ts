/** What the background answers: wires messages, settings and the tabs' reports together. */

import { onMessage, type PageNews, sendMessage } from '../messaging/protocol';
import type { TabReport } from '../model/finding';
import { bringArticleScript } from '../platform/article-script';
import { showOnButton } from '../platform/badge';
import { onCommand } from '../platform/commands';
import { languageOf } from '../platform/language';
import { onSelection } from '../platform/menus';
import { hasPageAccess, onTabClosed, openTabs } from '../platform/open-tabs';
import { openPanel } from '../platform/panel';
import {
  articleLanguages,
  consentOrPay,
  enabled,
  paywallBox,
  sites,
  whereToWork,
  wrongFindings,
} from '../settings/items';
import { pickedIn, reportOf, selectionIn } from '../settings/session';
import { isOn, siteOf } from '../settings/sites';
import { withoutWrong } from '../settings/wrong';
import { offReport, reportOn, startReport, withWall } from './background';
import type { Knowledge } from './knowledge';
import { openPackagedKnowledge } from './packaged-knowledge';
import { createReadings } from './readings';
import { reportOnSelection } from './selection';
import { createTabReports } from './tabs';

const switches = async () => ({
  enabled: await enabled.getValue(),
  whereToWork: await whereToWork.getValue(),
  sites: await sites.getValue(),
});

/** Registers all listeners; call it once, synchronously, when the background starts. */
export function serveTabs(): void {
  const reports = createTabReports(
    {
      get: (tabId) => reportOf(tabId).getValue(),
      set: (tabId, report) => (report ? reportOf(tabId).setValue(report) : reportOf(tabId).removeValue()),
    },
    (tabId, report) => void showOnButton(tabId, report),
  );
  let opened: Promise<Knowledge> | undefined;
  const knowledge = (): Promise<Knowledge> => {
    opened ??= openPackagedKnowledge().catch((error: unknown) => {
      opened = undefined; // the next article tries again
      throw error;
    });
    return opened;
  };
  const readings = createReadings(reports, bringArticleScript);
  const shownToPage = async (report: TabReport) => withoutWrong(report, await wrongFindings.getValue());

  onMessage('pageSettings', async ({ data, sender }) => {
    const url = sender.tab?.url ?? sender.url ?? '';
    const state = await switches();
    const on = isOn(url, state);
    if (sender.tab?.id !== undefined && sender.frameId === 0 && isInFront(sender)) {
      const { id } = sender.tab;
      await reports.change(id, async (report) => {
        if (report?.started === data.started) return report;
        await selectionIn(id).removeValue(); // it stood on the page before
        return (on ? startReport : offReport)(url, data.started);
      });
    }
    const choice = state.sites[siteOf(url)]?.consentOrPay;
    return {
      on,
      consentOrPay: choice ?? (await consentOrPay.getValue()),
      paywallBox: await paywallBox.getValue(),
    };
  });

  onMessage('pageNews', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined || !isInFront(sender)) return null;
    const news = await withLanguage(data);
    const languages = await articleLanguages.getValue();
    const report = await reports.change(tabId, (before) =>
      before?.state === 'off' ? before : reportOn(news, before ?? startReport(data.url), knowledge, languages),
    );
    return report && shownToPage(report);
  });

  onMessage('readingWanted', async ({ data, sender }) => {
    const tabId = data.tabId ?? sender.tab?.id;
    if (tabId !== undefined) await readings.whenRead(tabId);
  });

  onMessage('wallNews', async ({ data, sender }) => {
    const { tab } = sender;
    if (tab?.id !== undefined && isInFront(sender))
      await reports.change(tab.id, (report) => withWall(report ?? startReport(tab.url ?? ''), data));
  });

  onMessage('markPicked', async ({ data, sender }) => {
    if (sender.tab?.id !== undefined) await pickedIn(sender.tab.id).setValue({ ...data, at: Date.now() });
  });

  onMessage('panelWanted', ({ data, sender }) => {
    if (!sender.tab) return;
    openPanel(sender.tab); // first, and without waiting: the gesture is gone after that
    if (sender.tab.id !== undefined) void pickedIn(sender.tab.id).setValue({ ...data, at: Date.now() });
  });

  onMessage('tabReport', async ({ data }) => {
    const report = await reports.get(data.tabId);
    if (report) return report;
    const access = await hasPageAccess();
    return access ? { ...startReport(''), state: 'not-an-article', why: 'browser-page' } : noAccess();
  });

  const onSwitch = async () => {
    const state = await switches();
    for (const { id, url } of await openTabs()) {
      const report = await reports.get(id);
      const on = isOn(url, state);
      if (!report || (report.state !== 'off') === on) continue;
      await reports.change(id, () => (on ? startReport : offReport)(url, report.started));
      void sendMessage('switched', { on }, id).catch(() => {});
    }
  };
  enabled.watch(onSwitch);
  whereToWork.watch(onSwitch);
  sites.watch(onSwitch);
  wrongFindings.watch(async () => {
    for (const { id } of await openTabs()) {
      const report = await reports.get(id);
      if (report?.state === 'done') void sendMessage('reportChanged', await shownToPage(report), id).catch(() => {});
    }
  });
  onSelection(async (tab, text) => {
    openPanel(tab); // first, and without waiting: the gesture is gone after that
    if (tab.id === undefined) return;
    const page = await readings.whenRead(tab.id);
    const language = await languageOf(text);
    const languages = await articleLanguages.getValue();
    await selectionIn(tab.id).setValue(reportOnSelection(text, language, page, await knowledge(), languages));
  });
  onCommand(async (tabId, direction) => {
    await readings.whenRead(tabId);
    await sendMessage('stepSentence', { direction }, tabId).catch(() => {});
  });
  onTabClosed(async (tabId) => {
    await reports.change(tabId, () => null);
    await Promise.all([pickedIn(tabId).removeValue(), selectionIn(tabId).removeValue()]);
  });
}

/** False for a page that the browser prepares ahead of a click: its news are not about what the reader sees. */
const isInFront = (sender: { documentLifecycle?: string }): boolean => sender.documentLifecycle !== 'prerender';

/** Where the page does not say in which language it is, its words do. */
async function withLanguage(news: PageNews): Promise<PageNews> {
  if (news.kind !== 'article' || news.article.language) return news;
  const text = news.sentences.slice(0, 20).map((sentence) => sentence.text);
  return { ...news, article: { ...news.article, language: await languageOf(text.join(' ')) } };
}

const noAccess = (): TabReport => ({ ...startReport(''), state: 'no-access' });
