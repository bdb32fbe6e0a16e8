// @vitest-environment jsdom
/** Marks stay where they belong: from ranges or quotes, and after the page has re-rendered. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnchors } from '../../../src/annotations/anchors';
import { marksOf, quoteOf } from '../../../src/annotations/mark';
import { reports } from '../../pages/reports/reports';

const { sentences, findings } = reports.rich as (typeof reports)[string];
const page = () => {
  const paragraphs = new Map<number, string[]>();
  for (const { paragraph, text } of sentences) paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), text]);
  return [...paragraphs.values()].map((parts) => `<p>${parts.join(' ')}</p>`).join('');
};
const start = (changed = () => {}) => createAnchors(document, marksOf(findings, sentences), changed, control.signal);
let control = new AbortController();

beforeEach(() => {
  control = new AbortController();
  document.body.innerHTML = page();
  Range.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
});
afterEach(() => control.abort());

describe('quoteOf', () => {
  it('takes its context from the neighbours', () => {
    const quote = quoteOf(sentences, 1);
    expect(quote.exact).toBe(sentences[1]?.text);
    expect(sentences[0]?.text.endsWith(quote.prefix)).toBe(true);
    expect(quote.prefix).toHaveLength(32);
    expect(sentences[2]?.text.startsWith(quote.suffix)).toBe(true);
  });
});

describe('anchors', () => {
  it('finds every sentence by its quote', () => {
    const anchors = start();
    expect(anchors.missing()).toEqual([]);
    for (const { sentence } of findings)
      expect(anchors.paintedFor(sentence)?.range.toString()).toBe(sentences[sentence]?.text);
  });

  it('follows a page that re-renders, also with small changes', async () => {
    const changed = vi.fn();
    const anchors = start(changed);
    document.body.innerHTML = page().replace('würde nach Angaben', 'würde, nach Angaben');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(anchors.missing()).toEqual([]);
    expect(anchors.paintedFor(7)?.range.toString()).toContain('würde, nach');
  });

  it('says which sentences are gone', async () => {
    const anchors = start();
    document.body.innerHTML = '<p>Etwas ganz anderes steht jetzt hier.</p>';
    expect(anchors.paintedFor(0)).toBeNull();
    expect(anchors.missing()).toEqual(findings.map(({ sentence }) => sentence));
  });

  it('leaves the page as it was', () => {
    const before = document.documentElement.outerHTML;
    start();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stops with its signal', async () => {
    const changed = vi.fn();
    start(changed);
    control.abort();
    document.body.innerHTML = page();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(changed).not.toHaveBeenCalled();
  });
});
