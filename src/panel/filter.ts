/** Which findings the list shows: takes a report and the reader's filter, gives findings in reading order. Pure. */

import { FINDING_KINDS, type Finding, type FindingKind, type TabReport } from '../model/finding';
import { inWords } from '../model/wording';

export interface Filter {
  /** Empty: all kinds. */
  kinds: FindingKind[];
  /** Id of a source of the dataset; '' for all. */
  source: string;
  openOnly: boolean;
  search: string;
}

export const NO_FILTER: Filter = { kinds: [], source: '', openOnly: false, search: '' };

export const isFiltering = (filter: Filter): boolean =>
  filter.kinds.length > 0 || filter.source !== '' || filter.openOnly || filter.search.trim() !== '';

/** Do independent sources disagree about a claim that others make, too? */
export const isDisputed = (finding: Finding): boolean =>
  (finding.kind === 'corroborated' || finding.kind === 'same-origin') &&
  finding.claims.some(({ independent }) => independent.contradict > 0);

/**
 * Does a sentence leave the reader with a question? Somebody contradicts it, gives another figure, or everybody who
 * supports it rests on the origin the article itself cites.
 */
export function isOpenQuestion(finding: Finding): boolean {
  return ['contradicted', 'other-figure', 'same-origin'].includes(finding.kind) || isDisputed(finding);
}

/** Everything of a finding that a reader may search for, in lower case. */
function words(finding: Finding, sentence: string): string {
  const parts = [sentence];
  for (const claim of finding.claims) {
    parts.push(inWords(claim.statement));
    for (const group of claim.groups) {
      parts.push(inWords(group.origin.name));
      for (const { publisher, title, hedge } of group.testimonies)
        parts.push(publisher ?? '', inWords(title), hedge ?? '');
    }
  }
  return parts.join(' ').toLocaleLowerCase();
}

const names = (finding: Finding, source: string): boolean =>
  finding.claims.some((claim) => claim.groups.some((group) => group.testimonies.some((one) => one.source === source)));

export function filterFindings(report: TabReport, filter: Filter): Finding[] {
  const texts = new Map(report.sentences.map((sentence) => [sentence.index, sentence.text]));
  const wanted = filter.search.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return report.findings
    .filter((finding) => filter.kinds.length === 0 || filter.kinds.includes(finding.kind))
    .filter((finding) => filter.source === '' || names(finding, filter.source))
    .filter((finding) => !filter.openOnly || isOpenQuestion(finding))
    .filter((finding) => {
      if (wanted.length === 0) return true;
      const text = words(finding, texts.get(finding.sentence) ?? '');
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => a.sentence - b.sentence);
}

/** All sources that a report's findings name, by publisher. */
export function sourcesIn(report: TabReport): { id: string; name: string }[] {
  const found = new Map<string, string>();
  for (const finding of report.findings)
    for (const claim of finding.claims)
      for (const group of claim.groups)
        for (const one of group.testimonies) found.set(one.source, one.publisher ?? inWords(one.title));
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** How many findings of each kind. */
export function countKinds(findings: Finding[]): Record<FindingKind, number> {
  const counts = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0])) as Record<FindingKind, number>;
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}
