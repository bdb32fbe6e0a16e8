// @vitest-environment jsdom
/** The panel as a whole, on made-up reports: every state, no axe violation, focus kept, wrong findings hidden. */

import axe from 'axe-core';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// axe takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
vi.mock('#i18n', async () => (await import('../words')).i18nFor('de'));

import { App } from '../../../src/panel/App';
import type { PanelHost } from '../../../src/panel/host';
import { wrongFindings } from '../../../src/settings/items';
import { pickedIn, reportOf, selectionIn } from '../../../src/settings/session';
import { reports } from '../../pages/reports/reports';

const TAB = 7;
const host: PanelHost = {
  watchTab(changed) {
    changed({ id: TAB, url: 'https://www.nordkurier-beispiel.test/politik/talbruecke' });
    return () => {};
  },
  requestAccess: async () => true,
  openOptions: () => {},
  openReader: () => {},
  dataset: async () => ({ claims: 9, sources: 3, topics: ['war', 'space'] }),
};
const all = <T extends Element = HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];
const one = (selector: string) => document.querySelector<HTMLElement>(selector);

async function open(name: string): Promise<void> {
  await reportOf(TAB).setValue(reports[name] ?? null);
  render(h(App, { host }), document.getElementById('app') as HTMLElement);
  await vi.waitFor(() => expect(one('.notice.reading') === null || name === 'reading').toBe(true));
}

beforeEach(() => {
  fakeBrowser.reset();
  document.documentElement.lang = 'de';
  document.title = 'Quellenblick';
  document.body.innerHTML = '<div id="app"></div>';
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => render(null, document.getElementById('app') as HTMLElement));

describe('every state', () => {
  it.each(Object.keys(reports).filter((name) => name !== 'many'))(
    '%s has a heading, words and no axe violation',
    async (name) => {
      await open(name);
      for (const button of all('.finding .head').slice(0, 3)) button.click();
      await vi.waitFor(() => expect(one('h1')?.textContent).not.toBe(''));
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});

describe('what is said of the article', () => {
  it('counts by kind what was left out', async () => {
    await open('paywalled');
    expect(one('.left-out summary')?.textContent).toBe('5 Stücke gehören nicht zum Artikel und blieben weg');
    expect(one('.left-out p')?.textContent).toBe('1 × Abo-Angebot, 4 × verwürfelter Text');
  });

  it('an article in a closed shadow root is not readable, and reading it anyway is not offered', async () => {
    await open('not-readable');
    expect(one('.notice')?.textContent).toContain('Nicht lesbar');
    expect(one('.notice')?.textContent).toContain('Shadow-DOM');
    expect(all('.notice button')).toEqual([]);
  });
});

describe('the list', () => {
  it('shows all findings in reading order with their verdicts', async () => {
    await open('rich');
    expect(all('.finding').map(({ id }) => id)).toEqual([0, 1, 2, 4, 7, 10, 11, 12, 19].map((at) => `finding-${at}`));
    expect(one('#finding-11 .verdict')?.textContent).toBe('2 unabhängige Quellen widersprechen');
    expect(one('.balance')?.textContent).toBe('9 von 20 Sätzen lassen sich vergleichen');
  });

  it('keeps focus and what is open when the report is updated', async () => {
    await open('rich');
    const head = one('#finding-11 .head');
    head?.focus();
    head?.click();
    await vi.waitFor(() => expect(one('#finding-11 .body')).not.toBeNull());
    await reportOf(TAB).setValue(structuredClone({ ...reports.rich, walls: [] } as (typeof reports)[string]));
    await vi.waitFor(() => expect(one('.walls')).toBeNull());
    expect(document.activeElement).toBe(head);
    expect(one('#finding-11 .body')).not.toBeNull();
  });

  it('opens the finding whose mark was picked in the page', async () => {
    await open('rich');
    await pickedIn(TAB).setValue({ sentence: 2, at: 1 });
    await vi.waitFor(() => expect(one('#finding-2.open.active')).not.toBeNull());
  });

  it('hides what the reader calls wrong, moves the focus to undo, and brings it back', async () => {
    await open('rich');
    one('#finding-0 .head')?.click();
    await vi.waitFor(() => expect(one('#finding-0 .quiet')).not.toBeNull());
    one('#finding-0 .quiet')?.click();
    await vi.waitFor(() => expect(one('#finding-0')).toBeNull());
    expect(document.activeElement).toBe(one('.toast button'));
    expect((await wrongFindings.getValue()).map(({ claim }) => claim)).toEqual(['x01']);
    one('.toast button')?.click();
    await vi.waitFor(() => expect(one('#finding-0')).not.toBeNull());
    expect(await wrongFindings.getValue()).toEqual([]);
  });

  it('filters by kind and says how many are left', async () => {
    await open('rich');
    one('.chip.contradicted')?.click();
    await vi.waitFor(() => expect(all('.finding')).toHaveLength(1));
    expect(one('.found')?.textContent).toContain('1 von 9 Fundstellen');
  });

  it('lets arrows walk along the strip with one stop for Tab', async () => {
    await open('rich');
    const cells = all<HTMLButtonElement>('.strip button');
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toEqual([cells[0]]);
    cells[0]?.focus();
    cells[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement).toBe(cells[1]);
    cells[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    cells[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(document.activeElement).toBe(cells.at(-1));
  });
});

describe('switches', () => {
  it('switches this site off and on', async () => {
    await open('rich');
    const { sites } = await import('../../../src/settings/items');
    one('.switch')?.click();
    await vi.waitFor(async () => expect(await sites.getValue()).toEqual({ 'nordkurier-beispiel.test': { off: true } }));
    expect(one('.switch')?.getAttribute('aria-checked')).toBe('false');
    one('.switch')?.click();
    await vi.waitFor(async () => expect(await sites.getValue()).toEqual({}));
  });
});

describe('corrupt settings', () => {
  it.each(['abc', [null], [{ claim: 'x01', sentence: 5 }], 7])(
    '%j for hidden findings hides nothing',
    async (value) => {
      await fakeBrowser.storage.local.set({ wrongFindings: value, sites: value, whereToWork: value, enabled: value });
      await open('rich');
      await vi.waitFor(() => expect(all('.finding')).toHaveLength(9));
    },
  );
});

describe('a checked selection', () => {
  const rich = reports.rich as (typeof reports)[string];
  const selection = {
    ...rich,
    selection: true,
    article: undefined,
    sentences: rich.sentences.slice(0, 3),
    findings: rich.findings.slice(0, 3),
  };

  it('is shown instead of the article, and gives way to it again', async () => {
    await open('rich');
    await selectionIn(TAB).setValue(selection);
    await vi.waitFor(() => expect(one('h1')?.textContent).toBe('Auswahl'));
    expect(one('.selected')?.textContent).toContain(rich.sentences[2]?.text);
    expect(all('.finding')).toHaveLength(3);
    one('#finding-0 .head')?.click();
    await vi.waitFor(() => expect(one('#finding-0 .body')).not.toBeNull());
    expect(one('#finding-0 .body')?.textContent).not.toContain('Im Artikel zeigen');
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    one('.article .plain')?.click();
    await vi.waitFor(() => expect(one('h1')?.textContent).toBe(rich.article?.title));
    expect(await selectionIn(TAB).getValue()).toBeNull();
    expect(document.activeElement).toBe(one('main'));
  });

  it('is shown where the page is no article, and says where nothing is known', async () => {
    await open('not-an-article');
    await selectionIn(TAB).setValue({ ...selection, findings: [] });
    await vi.waitFor(() => expect(one('.notice.nothing')?.textContent).toContain('Auswahl'));
    expect(one('h1')?.textContent).toBe('Auswahl');
  });

  it('gives way to a mark picked in the page', async () => {
    await open('rich');
    await selectionIn(TAB).setValue(selection);
    await vi.waitFor(() => expect(one('h1')?.textContent).toBe('Auswahl'));
    await pickedIn(TAB).setValue({ sentence: 2, at: 5 });
    await vi.waitFor(() => expect(one('h1')?.textContent).toBe(rich.article?.title));
  });
});
