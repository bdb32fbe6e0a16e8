// @vitest-environment jsdom
/** Options, welcome page and reader's view: no axe violation, settings work, foreign HTML is harmless. */

import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type ComponentChild, h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// axe takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
vi.mock('#i18n', async () => (await import('../words')).i18nFor('en'));

import { articleHtml, readArticle } from '../../../src/article';
import type { OptionsHost } from '../../../src/panel/options/host';
import { Options } from '../../../src/panel/options/Options';
import { cleanArticle } from '../../../src/panel/reader/clean';
import { demo } from '../../../src/panel/reader/demo';
import { Reader } from '../../../src/panel/reader/Reader';
import { Welcome } from '../../../src/panel/welcome/Welcome';
import { consentOrPay, readerLook, sites, wrongFindings } from '../../../src/settings/items';

const options: OptionsHost = {
  version: '1.2.3',
  shortcuts: async () => [{ name: 'next', description: 'Next passage', keys: 'Alt+Shift+N' }],
  sources: async () => [{ publisher: 'Talbote', title: { de: 'Brücke zu', en: 'Bridge closed' }, date: '2031-02' }],
  notices: 'notices.txt',
  openWelcome: () => {},
};
const root = () => document.getElementById('app') as HTMLElement;
const one = (selector: string) => document.querySelector<HTMLElement>(selector);
const show = (page: ComponentChild) => render(page, root());
const violations = async () => {
  const rules = { 'color-contrast': { enabled: false } };
  const found = await axe.run(document, { resultTypes: ['violations'], rules });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

beforeEach(() => {
  fakeBrowser.reset();
  document.documentElement.lang = 'en';
  document.title = 'Quellenblick';
  document.body.innerHTML = '<div id="app"></div>';
});
afterEach(() => render(null, root()));

describe('options', () => {
  it('has no axe violation, with and without entries', async () => {
    await sites.setValue({ 'blatt.test': { off: true, broken: { at: '', url: '', state: '', walls: [], note: 'x' } } });
    const wrong = { claim: 'x', sentence: 'A.', kind: 'related' as const, statement: 'B.', reasons: [], url: '' };
    await wrongFindings.setValue([{ ...wrong, at: '2031-01-01' }]);
    show(h(Options, { host: options }));
    await vi.waitFor(() => expect(one('kbd')?.textContent).toBe('Alt+Shift+N'));
    expect(await violations()).toEqual([]);
  });

  it('stores a choice at once', async () => {
    show(h(Options, { host: options }));
    document.querySelectorAll<HTMLInputElement>('input[name=policy]')[1]?.click();
    await vi.waitFor(async () => expect(await consentOrPay.getValue()).toBe('leave'));
  });

  it('says that storage is full when a file is taken', async () => {
    show(h(Options, { host: options }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const text = '{"format":"quellenblick-settings","version":1,"settings":{"consentOrPay":"leave"}}';
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    Object.defineProperty(input, 'files', { value: [{ text: async () => text }] });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(one('#data [role=status]')?.textContent).toContain('no room'));
    full.mockRestore();
    expect(await consentOrPay.getValue()).toBe('hide');
  });

  it.each(['abc', 7, [null], {}])('works with %j in place of every setting', async (value) => {
    const names = ['sites', 'articleLanguages', 'markKinds', 'wrongFindings', 'readerLook', 'whereToWork', 'enabled'];
    await fakeBrowser.storage.local.set(Object.fromEntries(names.map((name) => [name, value])));
    show(h(Options, { host: options }));
    await vi.waitFor(() => expect(one('kbd')).not.toBeNull());
    expect(document.querySelectorAll('section').length).toBeGreaterThan(5);
  });

  it('copies a kept report later', async () => {
    const broken = {
      at: '2031-02-04',
      url: 'https://blatt.test/a',
      state: 'done',
      walls: ['consent: refused'],
      note: 'x',
    };
    await sites.setValue({ 'blatt.test': { off: true, broken } });
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, userAgent: 'Browser/1', clipboard: { writeText } });
    show(h(Options, { host: options }));
    await vi.waitFor(() => expect(one('#sites .copy')).not.toBeNull());
    one('#sites .copy')?.click();
    await vi.waitFor(() => expect(one('#sites .copy')?.textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledWith(
      'Quellenblick · https://blatt.test/a\nkept: 2031-02-04\nstate: done\nwalls: consent: refused\nbrowser: Browser/1\nx',
    );
    vi.unstubAllGlobals();
  });

  it('forgets a site and keeps the focus in the section', async () => {
    await sites.setValue({ 'blatt.test': { off: true } });
    show(h(Options, { host: options }));
    await vi.waitFor(() => expect(one('#sites .rows button:not(.copy)')).not.toBeNull());
    one('#sites .rows button:not(.copy)')?.click();
    await vi.waitFor(async () => expect(await sites.getValue()).toEqual({}));
    expect(document.activeElement?.id).toBe('sites-title');
  });
});

describe('welcome', () => {
  const dataset = async () => ({ claims: 9, sources: 3, topics: ['war', 'unnamed', 'space'] });
  const host = { openDemo: vi.fn(), openOptions: () => {}, requestAccess: async () => true, dataset };

  it('has no axe violation and explains the sentence that is picked', async () => {
    show(h(Welcome, { host, access: false }));
    expect(await violations()).toEqual([]);
    document.querySelectorAll<HTMLInputElement>('input[name=sample]')[0]?.click();
    await vi.waitFor(() => expect(one('.answer .verdict')?.textContent).toBe('2 independent sources support this'));
  });

  it('says what the dataset is about, in its own topics', async () => {
    show(h(Welcome, { host, access: true }));
    const said = "The most frequent subjects: the war in Ukraine and North Korea's satellites.";
    await vi.waitFor(() => expect(one('[aria-labelledby=everyday-title]')?.textContent).toContain(said));
    expect(root().textContent).toContain('9 statements from 3 articles');
  });

  it('ends on the demo article', () => {
    show(h(Welcome, { host, access: true }));
    one('.main.big')?.click();
    expect(host.openDemo).toHaveBeenCalled();
  });
});

describe('reader’s view', () => {
  const mark = vi.fn();

  it('shows the article, marks it, and has no axe violation', async () => {
    show(h(Reader, { host: { load: async () => demo(), mark } }));
    await vi.waitFor(() => expect(document.querySelectorAll('.text p').length).toBe(3));
    expect(mark).toHaveBeenCalledTimes(1);
    expect(await violations()).toEqual([]);
  });

  it('remembers type and paper', async () => {
    show(h(Reader, { host: { load: async () => demo(), mark } }));
    await vi.waitFor(() => expect(one('.stepper')).not.toBeNull());
    document.querySelectorAll<HTMLButtonElement>('.stepper button')[1]?.click();
    await vi.waitFor(async () => expect((await readerLook.getValue()).size).toBe(20));
  });

  it('says that an article is gone', async () => {
    show(h(Reader, { host: { load: async () => null, mark } }));
    await vi.waitFor(() => expect(one('.gone')?.textContent).toContain('no article'));
    expect(await violations()).toEqual([]);
  });
});

describe('cleanArticle', () => {
  it('takes what the page sends and leaves nothing of a hostile page in it', () => {
    const doc = new DOMParser().parseFromString(readFileSync('tests/pages/article/lists.html', 'utf8'), 'text/html');
    const link = doc.querySelector<HTMLAnchorElement>('li a');
    if (link) link.href = 'javascript:alert(1)';
    link?.insertAdjacentHTML('beforebegin', '<b onclick="alert(1)">genug &lt;img src=x onerror=alert(1)&gt;</b> ');
    const reading = readArticle(doc);
    if (reading.kind !== 'article') throw new Error(reading.reason);
    const html = articleHtml(reading.article, reading.nodes);
    const box = document.createElement('div');
    box.append(cleanArticle(html));
    expect(html).toContain('javascript:');
    expect(box.innerHTML).not.toContain('javascript:');
    expect(box.querySelectorAll('li').length).toBeGreaterThan(1);
    expect(box.querySelector('strong')?.textContent).toBe('genug <img src=x onerror=alert(1)>');
    expect(box.querySelector('img, script, [onclick], [style]')).toBeNull();
  });

  it('keeps text and structure, and nothing that acts or loads', () => {
    const box = document.createElement('div');
    box.append(
      cleanArticle(
        '<p style="x" onclick="y">A <a href="javascript:z">b</a> <a href="https://a.test/">c</a></p>' +
          '<img src="https://a.test/x.png"><script>d</script><iframe src="e"></iframe><ul><li>f</li></ul><svg></svg>',
      ),
    );
    expect(box.innerHTML).toBe('<p>A <a>b</a> <a href="https://a.test/" rel="noreferrer">c</a></p><ul><li>f</li></ul>');
  });
});
