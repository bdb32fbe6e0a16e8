/** The event's timeline with the article's place on it: takes a report, gives entries in order of time. Pure. */

import type { TabReport, TimelineEntry } from '../model/finding';
import { timeOf } from './plotScale';

export interface TimelineRow extends TimelineEntry {
  /** The article mentions it: index of the first sentence that does. */
  sentence?: number;
  /** This row is the article itself. */
  article?: boolean;
}

/** What the report's findings tell of events, for reports that bring no timeline of their own. */
function fromFindings(report: TabReport): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  for (const finding of report.findings)
    for (const { claim, event, statement, relation } of finding.claims)
      if (event?.from && relation !== 'related')
        entries.set(claim, { claim, from: event.from, to: event.to, statement });
  return [...entries.values()];
}

/** Empty where fewer than two dated events are known: one point is no line. */
export function timelineOf(report: TabReport): TimelineRow[] {
  const entries = report.timeline ?? fromFindings(report);
  const mentions = new Map<string, number>();
  for (const finding of report.findings)
    for (const { claim, relation } of finding.claims)
      if (relation !== 'related' && !mentions.has(claim)) mentions.set(claim, finding.sentence);
  const rows: TimelineRow[] = entries
    .filter((entry) => !Number.isNaN(timeOf(entry.from)))
    .map((entry) => ({ ...entry, sentence: mentions.get(entry.claim) }));
  if (rows.length < 2) return [];
  const published = report.article?.published;
  if (published && !Number.isNaN(timeOf(published))) {
    const title = report.article?.title ?? '';
    rows.push({ claim: '', from: published.slice(0, 10), statement: { de: title, en: title }, article: true });
  }
  return rows.sort((a, b) => timeOf(a.from) - timeOf(b.from));
}
