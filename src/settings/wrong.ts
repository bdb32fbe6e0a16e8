/**
 * "This is wrong": takes a report and the reader's own list, gives the report without what the reader called wrong.
 * Pure; the list itself is the setting `wrongFindings`.
 */

import type { ClaimFinding, Finding, FindingKind, TabReport } from '../model/finding';

/** One claim the reader called wrong for one sentence; holds wherever that sentence stands. */
export interface WrongFinding {
  claim: string;
  sentence: string;
  /** What was shown, so that an exported list can be understood. */
  kind: FindingKind;
  statement: string;
  reasons: string[];
  url: string;
  /** ISO 8601. */
  at: string;
}

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** True where the reader called this claim wrong for this sentence, on whatever page. */
export function isWrong(list: WrongFinding[], claim: string, sentence: string): boolean {
  return list.some((wrong) => wrong.claim === claim && fold(wrong.sentence) === fold(sentence));
}

const supports = (claim: ClaimFinding) => claim.relation === 'corroborates' && claim.independent.corroborate > 0;

/** The kind of a sentence's finding from the claims that are left: the most serious one decides. */
export function kindOf(claims: ClaimFinding[]): FindingKind {
  if (claims.some((claim) => claim.relation === 'conflicts' && !claim.otherFigure)) return 'contradicted';
  if (claims.some((claim) => claim.otherFigure)) return 'other-figure';
  if (claims.some(supports)) return 'corroborated';
  return claims.some((claim) => claim.relation === 'corroborates') ? 'same-origin' : 'related';
}

/** The report without findings the reader called wrong; the same object where nothing is to be left out. */
export function withoutWrong(report: TabReport, list: WrongFinding[]): TabReport {
  if (list.length === 0 || report.findings.length === 0) return report;
  const texts = new Map(report.sentences.map((sentence) => [sentence.index, sentence.text]));
  let changed = false;
  const findings = report.findings.flatMap((finding): Finding[] => {
    const text = texts.get(finding.sentence) ?? '';
    const claims = finding.claims.filter((claim) => !isWrong(list, claim.claim, text));
    if (claims.length === finding.claims.length) return [finding];
    changed = true;
    // The first claim decided the kind; while it stands, so does the kind – unless what supported it is gone.
    const stands = finding.kind !== 'corroborated' || claims.some(supports);
    const kind = claims[0] === finding.claims[0] && stands ? finding.kind : kindOf(claims);
    return claims.length ? [{ ...finding, claims, kind }] : [];
  });
  return changed ? { ...report, findings } : report;
}
