import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../pages/walls/', import.meta.url);
const files = readdirSync(FOLDER);
const pages = files
  .filter((f) => f.endsWith('.json'))
  .map((f) => ({ f, ...JSON.parse(readFileSync(new URL(f, FOLDER), 'utf8')) }));

describe('the gauntlet', () => {
  it('has at least 70 pages, of which at least 20 must stay untouched', () => {
    expect(pages.length).toBeGreaterThanOrEqual(70);
    expect(pages.filter((p) => p.expect === 'untouched').length).toBeGreaterThanOrEqual(20);
  });
  it('runs a third of them in Firefox', () => {
    expect(pages.filter((p) => p.firefox).length).toBeGreaterThanOrEqual(pages.length / 3);
  });
  it('has a page for each expectation and says what it is about', () => {
    for (const { f, what, expect: outcome } of pages) {
      expect(files).toContain(f.replace('.json', '.html'));
      expect(what.length).toBeGreaterThan(3);
      expect(['refused', 'hidden', 'left', 'embed', 'untouched']).toContain(outcome);
    }
  });
});
