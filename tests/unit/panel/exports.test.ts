/** Findings leave the panel whole: as text, Markdown, CSV and Web Annotations. */

import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', async () => (await import('../words')).i18nFor('de'));

import type { Finding } from '../../../src/model/finding';
import { exportReport } from '../../../src/panel/exports';
import { findingText } from '../../../src/panel/exports/text';
import { reports } from '../../pages/reports/reports';

const rich = reports.rich as (typeof reports)[string];
const text = (format: Parameters<typeof exportReport>[1], report = rich) => exportReport(report, format).text;

describe('a finding as text', () => {
  it('says the sentence, where it stands, the verdict and who says so', () => {
    const copied = findingText(rich, rich.findings[6] as Finding);
    expect(copied).toContain('„Der Minister weist das zurück');
    expect(copied).toContain('Nordkurier, 4. Februar 2031, https://');
    expect(copied).toContain('2 unabhängige Quellen widersprechen');
    expect(copied).toContain('Südrundschau, 12. Januar 2031: Umweg für Tausende (über Morgenblatt)');
    expect(copied).toContain('mit Vorbehalt („offenbar“)');
    expect(copied).toContain('Gleicher Ursprung wie der Artikel: Verkehrsministerium – zählt nicht als weitere Quelle');
  });
});

describe('file names', () => {
  it('name site and date, in letters every system takes', () => {
    expect(exportReport(rich, 'csv').name).toBe('quellenblick-nordkurier-beispiel.test-2031-02-04.csv');
    expect(exportReport({ ...rich, url: '' }, 'markdown').name).toBe('quellenblick-2031-02-04.md');
  });
});

describe('Markdown', () => {
  it('has a heading, a quote per sentence and a list of sources', () => {
    const lines = text('markdown').split('\n');
    expect(lines[0]).toBe('# Brücke bei Hohenau bleibt gesperrt – Streit über frühe Warnungen');
    expect(lines.filter((line) => line.startsWith('> '))).toHaveLength(9);
    expect(lines.some((line) => line.startsWith('  - Talbote, 3. Februar 2031'))).toBe(true);
  });

  it('lets no sign of the page become markup', () => {
    const sentences = rich.sentences.map((one) => ({ ...one, text: `*fett* [x](y) <b> ${one.text}` }));
    expect(text('markdown', { ...rich, sentences })).toContain('> \\*fett\\* \\[x\\](y) \\<b\\>');
  });
});

describe('CSV', () => {
  it('has one line per source and as many cells in each', () => {
    const lines = text('csv').trimEnd().split('\r\n');
    const documents = rich.findings.flatMap(({ claims }) =>
      claims.flatMap(({ groups }) => groups.flatMap(({ testimonies }) => testimonies)),
    );
    expect(lines).toHaveLength(1 + documents.length);
    expect(lines[0]?.split(',')).toHaveLength(17);
  });

  it('quotes separators and disarms formulas', () => {
    const sentences = rich.sentences.map((one) => ({ ...one, text: '=SUM(A1), "ja"' }));
    expect(text('csv', { ...rich, sentences })).toContain(`"'=SUM(A1), ""ja"""`);
  });
});

describe('Web Annotations', () => {
  it('are JSON-LD with a quote selector per finding', () => {
    const page = JSON.parse(text('jsonld'));
    expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(page.items).toHaveLength(9);
    const { target, body } = page.items[1];
    expect(target.source).toBe(rich.url);
    expect(target.selector).toEqual({
      type: 'TextQuoteSelector',
      exact: rich.sentences[1]?.text,
      prefix: rich.sentences[0]?.text.slice(-32),
      suffix: rich.sentences[2]?.text.slice(0, 32),
    });
    expect(body[0].value).toBe('Gleicher Ursprung');
  });
});
