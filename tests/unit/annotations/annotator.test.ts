// @vitest-environment jsdom
/** The whole of it in a page: stepping opens the card, Escape closes it, the card is accessible, and abort leaves nothing. */

import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', async () => (await import('../words')).i18nFor('de'));

import { type Annotator, annotate, marksOf } from '../../../src/annotations';
import { reports } from '../../pages/reports/reports';

const { sentences, findings } = reports.rich as (typeof reports)[string];
const handlers = { picked: vi.fn(), moreInPanel: vi.fn() };
let control: AbortController;
let annotator: Annotator;
let shadow: ShadowRoot;

beforeEach(() => {
  // What jsdom does not have: layout and constructed style sheets.
  Range.prototype.getClientRects = () => [{ left: 0, top: 100, right: 500, bottom: 120 }] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () =>
    ({ left: 0, top: 100, right: 500, bottom: 120, width: 500, height: 20 }) as DOMRect;
  CSSStyleSheet.prototype.replaceSync = () => {};
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  Element.prototype.scrollIntoView = () => {};
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    shadow = attach.call(this, { mode: 'open' });
    return shadow;
  });
  document.documentElement.lang = 'de';
  document.title = 'Artikel';
  document.body.innerHTML = `<main><h1>Artikel</h1><button>Knopf</button>${sentences.map(({ text }) => `<p>${text}</p>`).join('')}</main>`;
  control = new AbortController();
  annotator = annotate(document, marksOf(findings, sentences), handlers, control.signal);
});
afterEach(() => {
  control.abort();
  vi.restoreAllMocks();
});

const card = () => shadow.querySelector<HTMLElement>('[role=dialog]');
const press = (element: Element | null, key: string) =>
  element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

describe('annotate', () => {
  it('adds nothing to the page before anything is asked for', () => {
    expect(document.documentElement.children).toHaveLength(2);
  });

  it('steps through the findings in reading order, with the focus in the card', () => {
    annotator.next();
    expect(card()?.querySelector('.claim')?.textContent).toContain('bleibt bis Ende März 2031 gesperrt');
    expect(shadow.activeElement).toBe(card());
    annotator.next();
    expect(card()?.querySelector('.claim')?.textContent).toContain('Risse im Stahl');
    annotator.previous();
    annotator.previous();
    expect(card()?.querySelector('.claim')?.textContent).toContain('Gemeinderat');
  });

  it('gives the focus back on Escape', () => {
    document.querySelector('button')?.focus();
    annotator.next();
    press(card(), 'Escape');
    expect(card()?.hidden).toBe(true);
    expect(document.activeElement).toBe(document.querySelector('button'));
  });

  it('hands the sentence over to the panel', () => {
    annotator.next();
    shadow.querySelector<HTMLElement>('.more')?.click();
    expect(handlers.moreInPanel).toHaveBeenCalledWith(0);
  });

  it('announces politely what the panel asks to show', () => {
    expect(annotator.show(11)).toBe(true);
    expect(shadow.querySelector('[role=status]')?.textContent).toBe(
      'Fundstelle 7 von 9: 2 unabhängige Quellen widersprechen',
    );
    expect(annotator.show(3)).toBe(false);
  });

  it.each(findings.map(({ sentence }) => sentence))(
    'has no axe violation in the card of sentence %i',
    async (sentence) => {
      for (let steps = 0; steps < findings.length; steps++) {
        annotator.next();
        const claim = findings.find((finding) => finding.sentence === sentence)?.claims[0]?.statement.de;
        if (card()?.querySelector('.claim')?.textContent === claim) break;
      }
      const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
      const { violations } = await axe.run(document, { resultTypes: ['violations'], rules });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );

  it('closes the card of a finding that is hidden', () => {
    annotator.next();
    annotator.update(marksOf(findings.slice(1), sentences));
    expect(card()?.hidden).toBe(true);
  });

  it('leaves nothing in the page once its signal aborts', () => {
    annotator.next();
    expect(document.documentElement.children).toHaveLength(3);
    control.abort();
    expect(document.documentElement.children).toHaveLength(2);
  });
});
