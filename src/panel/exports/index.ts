/** Findings for other programs: takes a report, gives a file's name, type and text. Pure. */

import type { TabReport } from '../../model/finding';
import { toCsv } from './csv';
import { toJsonLd } from './jsonld';
import { toMarkdown } from './markdown';

export type ExportFormat = 'markdown' | 'csv' | 'jsonld';

export interface ExportFile {
  name: string;
  type: string;
  text: string;
}

const FORMATS: Record<ExportFormat, { ending: string; type: string; write: (report: TabReport) => string }> = {
  markdown: { ending: 'md', type: 'text/markdown', write: toMarkdown },
  csv: { ending: 'csv', type: 'text/csv', write: toCsv },
  jsonld: { ending: 'jsonld', type: 'application/ld+json', write: toJsonLd },
};

/** `quellenblick-HOST-DATE.ENDING`: letters, digits, dots and hyphens only. */
function fileName(report: TabReport, ending: string): string {
  const host = URL.canParse(report.url) ? new URL(report.url).hostname.replace(/^www\./, '') : '';
  const parts = ['quellenblick', host, report.article?.published?.slice(0, 10)].filter(Boolean);
  return `${parts.join('-').replace(/[^\w.-]+/g, '-')}.${ending}`;
}

export function exportReport(report: TabReport, format: ExportFormat): ExportFile {
  const { ending, type, write } = FORMATS[format];
  return { name: fileName(report, ending), type, text: write(report) };
}
