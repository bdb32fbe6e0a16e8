/** All findings of a page as CSV (RFC 4180), one line per source. Pure. */

import type { TabReport } from '../../model/finding';
import { inWords } from '../../model/wording';

const COLUMNS = [
  'sentence_number',
  'sentence',
  'kind',
  'claim',
  'statement',
  'stance',
  'origin',
  'independent',
  'publisher',
  'title',
  'date',
  'as_of',
  'value',
  'unit',
  'hedge',
  'chain',
  'article',
];

/** Quoted where needed; a leading sign that spreadsheets take for a formula gets an apostrophe. */
function cell(value: string | number | boolean | undefined | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv(report: TabReport): string {
  const texts = new Map(report.sentences.map((sentence) => [sentence.index, sentence.text]));
  const rows = report.findings.flatMap((finding) =>
    finding.claims.flatMap((claim) =>
      claim.groups.flatMap((group) =>
        group.testimonies.map((one) => [
          finding.sentence + 1,
          texts.get(finding.sentence),
          finding.kind,
          claim.claim,
          inWords(claim.statement),
          group.stance,
          inWords(group.origin.name),
          group.independent,
          one.publisher,
          inWords(one.title),
          one.date,
          one.asOf,
          one.value?.value,
          one.value?.unit,
          one.hedge,
          one.chain.map(inWords).join(' < '),
          report.url,
        ]),
      ),
    ),
  );
  return `${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
