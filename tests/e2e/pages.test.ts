/** The extension's own pages in real browsers: the demo article with the real panel beside it, every state under axe. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session, type View } from '../../src/cli/browsers';
import { type DemoSite, serveDemo } from '../../src/cli/demo-site';
import { reports } from '../pages/reports/reports';
import { foreignRequests, sleep, until, visit } from './harness';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations with the first element each; colours are judged too, other than in jsdom. */
async function violations(view: View): Promise<string[]> {
  await view.eval(`(() => { if (!globalThis.axe) { ${AXE}\n } return 0; })()`);
  return view.eval<string[]>(
    `axe.run(document, { resultTypes: ['violations'] })
      .then((found) => found.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
}
const sidewise = (view: View) =>
  view.eval<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each([
  ['chrome', 'light'],
  ['chrome', 'dark'],
  ['firefox', 'light'],
  ['firefox', 'dark'],
] as const)('%s, %s', (name, colorScheme) => {
  let site: DemoSite;
  let session: Session;
  let panel: View;

  beforeAll(async () => {
    site = await serveDemo();
    session = await launch(name, { proxyPort: site.port, language: 'de', colorScheme });
    await session.page.goto(site.url('other'));
    panel = await session.openPanel();
  });
  afterAll(async () => {
    await session?.close();
    expect(foreignRequests(site)).toEqual([]);
    await site?.close();
  });

  it.each(Object.keys(reports))('panel, %s: accessible, and nothing sticks out', async (state) => {
    const report = JSON.stringify(reports[state]);
    await panel.eval(`(async () => {
      const { tabs, storage } = globalThis.browser ?? chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      await storage.session.set({ ['report:' + tab.id]: ${report} });
    })()`);
    await sleep(400);
    await panel.eval(`(() => {
      for (const at of [0, 2, 6]) document.querySelectorAll('.finding .head')[at]?.click();
      for (const box of document.querySelectorAll('details')) box.open = true;
    })()`);
    await sleep(100);
    expect(await panel.eval<string>('document.querySelector("h1").textContent')).not.toBe('');
    expect(await sidewise(panel)).toBe(0);
    if (state !== 'many') expect(await violations(panel)).toEqual([]);
  });

  it('really is as light or dark as asked', async () => {
    expect(await panel.eval<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(
      colorScheme === 'dark',
    );
  });

  it.each([
    ['the menu', `document.querySelector('#menu').showPopover()`],
    ['the search', `document.querySelector('#menu').hidePopover(), document.querySelector('.chip.icon').click()`],
    ['the notice', `document.querySelector('.finding .quiet').click()`],
    [
      'the report',
      `document.querySelector('.toast button')?.click(), document.querySelector('#menu > button:has(.wrong)').click()`,
    ],
  ])('panel with %s open is accessible', async (_, open) => {
    await panel.eval(`(async () => {
      const { tabs, storage } = globalThis.browser ?? chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      await storage.local.remove('wrongFindings');
      await storage.session.set({ ['report:' + tab.id]: ${JSON.stringify(reports.rich)} });
    })()`);
    await panel.waitFor(`document.querySelectorAll('li.finding').length === 9`);
    await panel.eval(`document.querySelector('.finding .head[aria-expanded=false]')?.click()`);
    await panel.waitFor(`document.querySelector('.finding .quiet')`);
    await panel.eval(`(() => { ${open} })()`);
    await sleep(200);
    expect(await violations(panel)).toEqual([]);
    expect(await sidewise(panel)).toBe(0);
    await panel.eval(`(() => {
      document.querySelector('dialog')?.close();
      (globalThis.browser ?? chrome).storage.local.remove('wrongFindings');
    })()`);
  });

  it.each(['options.html', 'welcome.html'])('%s is accessible', async (file) => {
    const view = await session.openPage(file);
    await view.waitFor('document.querySelector("h1")');
    await sleep(300);
    expect(await violations(view)).toEqual([]);
    expect(await sidewise(view)).toBe(0);
    await view.close();
  });

  it.each(['sepia', 'dark', 'light'])('the reader’s view on %s paper is accessible', async (paper) => {
    const view = await session.openPage('reader.html?demo');
    await view.waitFor('CSS.highlights.size > 0');
    const look = { face: 'sans', size: 22, width: 52, paper };
    await view.eval(`(globalThis.browser ?? chrome).storage.local.set({ readerLook: ${JSON.stringify(look)} })`);
    await view.waitFor(`document.documentElement.dataset.paper === '${paper}'`);
    expect(await violations(view)).toEqual([]);
    await view.eval(`(globalThis.browser ?? chrome).storage.local.remove('readerLook')`);
    await view.close();
  });

  it('the demo article is marked, accessible, and the panel beside it tells its findings', async () => {
    const view = await session.openPage('reader.html?demo');
    await view.waitFor('CSS.highlights.size > 0');
    expect(await violations(view)).toEqual([]);
    await panel.waitFor('document.querySelectorAll("li.finding").length === 5');
    await panel.eval('document.querySelector("li.finding.contradicted .head").click()');
    await until(
      () => view.eval<number>('[...CSS.highlights.keys()].filter((key) => key.endsWith("-active")).length'),
      (active) => active === 1,
    );
    expect(
      await panel.eval<string>('document.querySelector("li.finding.contradicted .origins").textContent'),
    ).toContain('Prüfbericht von 2019');
    await view.close();
  });

  // Headless Firefox gives the page no keyboard while its sidebar is open: there the unit test of the annotator stands.
  if (name === 'chrome') {
    it('the card opens by command with the focus in it, tells the panel more on Enter, and Escape gives the page back', async () => {
      const { findings } = await visit(session, panel, site.url('003'));
      await panel.waitFor(`document.querySelectorAll('li.finding').length === ${findings.length}`);
      await until(
        () => session.page.evaluate(() => CSS.highlights.size),
        (painted) => painted > 0,
      );
      // The browser's own shortcut cannot be pressed headless: the command's message is what it sends.
      await panel.eval(`(async () => {
      const { tabs } = globalThis.browser ?? chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      await tabs.sendMessage(tab.id, { id: 1, type: 'stepSentence', data: { direction: 'next' }, timestamp: Date.now() });
    })()`);
      const hosts = () => session.page.evaluate(() => document.documentElement.children.length);
      await until(hosts, (count) => count === 3);
      expect(await session.page.evaluate(() => document.activeElement?.parentElement?.localName)).toBe('html');
      await session.page.keyboard.press('Tab');
      await session.page.keyboard.press('Enter');
      await panel.waitFor(`document.querySelector('#finding-${findings[0]?.sentence}.open')`);
      await session.page.keyboard.press('Escape');
      await until(
        () => session.page.evaluate(() => document.activeElement?.localName),
        (focused) => focused === 'body',
      );
    });
  }
});
