/** The panel: follows the active tab, shows its report, and turns the reader's wishes into settings and messages. */

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendMessage } from '../messaging/protocol';
import type { Wall } from '../model/wall';
import { enabled, sites, whereToWork, wrongFindings } from '../settings/items';
import { selectionIn } from '../settings/session';
import { isOn, siteOf, withSite } from '../settings/sites';
import { type WrongFinding, withoutWrong } from '../settings/wrong';
import { Broken } from './Broken';
import { type ExportFormat, exportReport } from './exports';
import { Findings } from './Findings';
import { Head } from './Head';
import type { PanelHost } from './host';
import { Menu } from './Menu';
import { SelectionHead } from './SelectionHead';
import { State } from './State';
import { save } from './save';
import { TopBar } from './TopBar';
import { useReport } from './useReport';
import { useStored } from './useStored';
import { WrongNotice } from './WrongNotice';

export function App({ host }: { host: PanelHost }) {
  const { tab, report: page, selection, picked } = useReport(host);
  const [everywhere, setEverywhere] = useStored(enabled);
  const [where] = useStored(whereToWork);
  const [choices, setChoices] = useStored(sites);
  const [wrong, setWrong] = useStored(wrongFindings);
  const [undo, setUndo] = useState<WrongFinding | null>(null);
  const noticed = useRef(false);
  const [broken, setBroken] = useState(false);
  const status = useRef<HTMLDivElement>(null);

  const url = page?.url || tab?.url || '';
  const site = siteOf(url);
  const whole = selection ?? page;
  const report = whole && withoutWrong(whole, wrong);
  const on = isOn(url, { enabled: everywhere, whereToWork: where, sites: choices });
  const say = useCallback((text: string) => {
    if (status.current) status.current.textContent = text;
  }, []);

  const main = useRef<HTMLElement>(null);
  const backToArticle = () => {
    if (tab) void selectionIn(tab.reader ?? tab.id).setValue(null);
    main.current?.focus(); // the button goes away
  };
  const selectedText = selection?.sentences.map(({ text }) => text).join(' ') ?? '';
  useEffect(() => {
    if (selectedText) say(i18n.t('selection.title'));
  }, [selectedText, say]);

  const switchSite = (to: boolean) => {
    if (to && !everywhere) setEverywhere(true);
    const choice = where === 'chosen' ? { off: undefined, on: to } : { off: !to };
    setChoices(withSite(choices, site, choice));
  };
  const again = (wall: Wall) => tab && void sendMessage('showWallAgain', { wall: wall.id }, tab.id).catch(() => {});
  const readAgain = (anyway: boolean) => tab && void sendMessage('readAgain', { anyway }, tab.id).catch(() => {});
  const callWrong = (one: WrongFinding) => {
    setWrong([...wrong, one]);
    setUndo(one);
  };
  /**
   * The notice that had the focus goes away, and the list may change once more after it: the finding gets the focus that
   * the reader had last, or what stands there now.
   */
  useLayoutEffect(() => {
    noticed.current ||= undo !== null;
    if (undo || !noticed.current || (document.activeElement ?? document.body) !== document.body) return;
    (document.querySelector<HTMLElement>('.finding.active .head') ?? main.current)?.focus();
  }, [undo, wrong]);
  const exportAs = (format: ExportFormat) => {
    if (!report) return;
    const file = exportReport(report, format);
    save(file.name, file.type, file.text);
  };
  const done = report?.state === 'done';
  return (
    <>
      <TopBar site={site} on={on} toggle={() => switchSite(!on)}>
        <Menu
          site={site}
          choice={choices[site]}
          enabled={everywhere}
          hasArticle={page?.state === 'done'}
          hasFindings={done && report.findings.length > 0}
          actions={{
            setPolicy: (consentOrPay) => setChoices(withSite(choices, site, { consentOrPay })),
            setEnabled: setEverywhere,
            reportBroken: () => setBroken(true),
            export: exportAs,
            openReader: () => tab && host.openReader(tab.id),
            openOptions: () => host.openOptions(),
          }}
        />
      </TopBar>
      <main ref={main} tabIndex={-1}>
        {selection && <SelectionHead text={selectedText} back={backToArticle} />}
        {!selection && report && (report.article || report.walls.length > 0) && on && (
          <Head report={report} again={again} />
        )}
        {done && tab && report.findings.length > 0 ? (
          <Findings
            key={`${tab.id} ${report.url} ${selectedText}`}
            report={report}
            tabId={tab.reader ?? tab.id}
            picked={selection ? null : picked}
            callWrong={callWrong}
            say={say}
          />
        ) : (
          <State
            report={report}
            host={host}
            offEverywhere={!everywhere}
            switchOn={() => (everywhere ? switchSite(true) : setEverywhere(true))}
            readAgain={readAgain}
          />
        )}
      </main>
      <div ref={status} class="unseen" role="status" />
      {undo && (
        <WrongNotice
          undo={() => {
            setWrong(wrong.filter((one) => one.at !== undo.at || one.claim !== undo.claim));
            setUndo(null);
          }}
          close={() => setUndo(null)}
        />
      )}
      {broken && (
        <Broken
          report={page}
          url={url}
          close={() => setBroken(false)}
          keep={(note) => {
            const kept = {
              at: new Date().toISOString(),
              url,
              state: page?.state ?? '',
              walls: (page?.walls ?? []).map((wall) => `${wall.kind} ${wall.outcome}`),
              note,
            };
            setChoices(withSite(choices, site, { off: true, broken: kept }));
          }}
        />
      )}
    </>
  );
}
