/** The list of findings with its filters, the strip above it, and what can be done with one finding. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendMessage } from '../messaging/protocol';
import type { ClaimFinding, Finding, TabReport } from '../model/finding';
import { findingWords, inWords } from '../model/wording';
import type { Picked } from '../settings/session';
import type { WrongFinding } from '../settings/wrong';
import { Balance } from './Balance';
import { reasonWords } from './ClaimView';
import { findingText } from './exports/text';
import { Filters } from './Filters';
import { FindingItem, type ItemActions } from './FindingItem';
import { filterFindings, isFiltering, NO_FILTER } from './filter';
import { Strip } from './Strip';
import { Timeline } from './Timeline';

/** Findings shown at once: more than any panel is high. The rest follows after the first paint. */
const FIRST = 12;
/** Sentences of the strip shown at once: its first lines. */
const FIRST_CELLS = 120;
/** A panel nobody sees is not painted: then the rest comes after this many milliseconds. */
const AT_LATEST = 1000;

interface Props {
  report: TabReport;
  tabId: number;
  picked: Picked | null;
  callWrong(wrong: WrongFinding): void;
  /** Said politely by screen readers. */
  say(text: string): void;
}

export function Findings({ report, tabId, picked, callWrong, say }: Props) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [active, setActive] = useState<number | null>(null);
  const [lost, setLost] = useState<number | null>(null);
  const [copied, setCopied] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const { selection = false } = report;
  const latest = useRef({ report, callWrong, open });
  latest.current = { report, callWrong, open };

  const texts = useMemo(() => new Map(report.sentences.map(({ index, text }) => [index, text])), [report]);
  const findings = useMemo(() => filterFindings(report, filter), [report, filter]);

  const show = useCallback(
    (sentence: number) => {
      setActive(sentence);
      if (selection) return; // its sentences have no place of their own in the page
      void sendMessage('showSentence', { sentence }, tabId)
        .catch(() => false)
        .then((found) => setLost(found ? null : sentence));
    },
    [tabId, selection],
  );
  const actions = useMemo(
    (): ItemActions => ({
      show,
      toggle(sentence) {
        const opens = !latest.current.open.has(sentence);
        setOpen((before) => {
          const after = new Set(before);
          if (!after.delete(sentence)) after.add(sentence);
          return after;
        });
        if (opens) show(sentence);
      },
      copy(finding: Finding) {
        void navigator.clipboard.writeText(findingText(latest.current.report, finding)).then(() => {
          setCopied(finding.sentence);
          say(i18n.t('finding.copied'));
        });
      },
      wrong(finding: Finding, claim: ClaimFinding) {
        const { report: now, callWrong: call } = latest.current;
        call({
          claim: claim.claim,
          sentence: now.sentences.find(({ index }) => index === finding.sentence)?.text ?? '',
          kind: finding.kind,
          statement: inWords(claim.statement),
          reasons: claim.reasons.map(reasonWords),
          url: now.url,
          at: new Date().toISOString(),
        });
      },
    }),
    [show, say],
  );
  useEffect(() => {
    const timers = [setTimeout(() => setAll(true), AT_LATEST)];
    // A task after the frame: by then the first screen is painted.
    const frame = requestAnimationFrame(() => timers.push(setTimeout(() => setAll(true))));
    return () => {
      cancelAnimationFrame(frame);
      timers.forEach(clearTimeout);
    };
  }, []);
  /** Opens a finding in the list and brings it into view, without taking the focus from where the reader is. */
  const reveal = useCallback((sentence: number) => {
    setOpen((before) => new Set(before).add(sentence));
    setActive(sentence);
    setAll(true);
    requestAnimationFrame(() =>
      document.getElementById(`finding-${sentence}`)?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
  }, []);

  useEffect(() => {
    if (!picked || !report.findings.some((finding) => finding.sentence === picked.sentence)) return;
    setFilter(NO_FILTER);
    reveal(picked.sentence);
    const finding = report.findings.find((one) => one.sentence === picked.sentence);
    if (finding) say(findingWords(finding));
  }, [picked?.at]);

  const fromStrip = useCallback(
    (sentence: number) => {
      show(sentence);
      reveal(sentence);
    },
    [show, reveal],
  );
  return (
    <>
      <Balance report={report} />
      <Strip
        sentences={report.sentences}
        limit={all ? undefined : FIRST_CELLS}
        findings={findings}
        active={active}
        pick={fromStrip}
      />
      <Filters report={report} filter={filter} change={setFilter} />
      <h2 class="unseen">{i18n.t('finding.list')}</h2>
      {isFiltering(filter) && (
        <p class="found" role="status">
          {i18n.t('filter.found', [String(findings.length), String(report.findings.length)])}{' '}
          <button type="button" class="link" onClick={() => setFilter(NO_FILTER)}>
            {i18n.t('filter.reset')}
          </button>
        </p>
      )}
      <ol class="findings">
        {(all ? findings : findings.slice(0, FIRST)).map((finding) => (
          <FindingItem
            key={finding.sentence}
            finding={finding}
            text={texts.get(finding.sentence) ?? ''}
            lang={report.article?.language}
            open={open.has(finding.sentence)}
            active={active === finding.sentence}
            lost={lost === finding.sentence}
            copied={copied === finding.sentence}
            inPage={!selection}
            actions={actions}
          />
        ))}
      </ol>
      <Timeline report={report} />
    </>
  );
}
