/** Less usual conditions in the real browsers: files of settings, print, enlarged text, right to left, forced colours. */

import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session, type View } from '../../src/cli/browsers';
import { type DemoSite, serveDemo } from '../../src/cli/demo-site';
import { reports } from '../pages/reports/reports';
import { foreignRequests, reportIn, sleep, until, visit } from './harness';

const MARKS = `[...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0)`;
const sidewise = (view: View) =>
  view.eval<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
/** The first painted sentence in the middle of the window, and a place in its first line. */
const FIRST_MARK = `(() => {
  const ranges = [...CSS.highlights].flatMap(([, all]) => [...all]);
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const range = ranges[3];
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range.getClientRects()[0];
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, left: box.left, right: box.right };
})()`;
interface Place {
  x: number;
  y: number;
  left: number;
  right: number;
}

/** Opens the card of a sentence with the mouse. */
async function openCard(session: Session): Promise<Place> {
  const place = (await session.page.evaluate(FIRST_MARK)) as Place;
  await session.page.mouse.click(place.x, place.y);
  await until(
    () => session.page.evaluate(() => document.documentElement.lastElementChild?.matches(':popover-open') ?? false),
    (open) => open,
  );
  await sleep(400); // it fades in
  return place;
}

describe.each(['chrome', 'firefox'] as const)('%s', (name) => {
  let site: DemoSite;
  let session: Session;
  let panel: View;

  beforeAll(async () => {
    site = await serveDemo();
    session = await launch(name, { proxyPort: site.port, language: 'de', colorScheme: 'light' });
    await session.page.goto(site.url('other'));
    panel = await session.openPanel();
  });
  afterAll(async () => {
    await session?.close();
    expect(foreignRequests(site)).toEqual([]);
    await site?.close();
  });

  it('settings travel in a file: saved, deleted, taken back; a foreign file changes nothing', async () => {
    const view = await session.openPage('options.html');
    await view.waitFor('document.querySelector("#data button")');
    const broken = { at: '2031-02-04', url: 'https://blatt.test/a', state: 'done', walls: [], note: 'Bild fehlt' };
    await view.eval(
      `(globalThis.browser ?? chrome).storage.local.set(${JSON.stringify({
        markStyle: 'tint',
        sites: { 'blatt.test': { off: true, broken } },
      })})`,
    );
    await view.eval(`(() => {
      URL.createObjectURL = (blob) => { blob.text().then((text) => { globalThis.saved = text; }); return '#'; };
      HTMLAnchorElement.prototype.click = function () { globalThis.savedAs = this.download; };
      document.querySelectorAll('#data .actions button')[0].click();
    })()`);
    await view.waitFor('globalThis.saved');
    const saved = await view.eval<string>('globalThis.saved');
    expect(await view.eval('globalThis.savedAs')).toBe('quellenblick-settings.json');
    expect(JSON.parse(saved).settings).toMatchObject({ markStyle: 'tint', sites: { 'blatt.test': { off: true } } });
    const stored = () =>
      view.eval<string>(`(globalThis.browser ?? chrome).storage.local.get(['markStyle', 'sites'])
        .then(({ markStyle, sites }) => [markStyle ?? '', Object.keys(sites ?? {})].join(' '))`);

    await view.eval(`document.querySelectorAll('#data .actions button')[2].click()`);
    await view.waitFor(`document.querySelector('#data .asking button')`);
    await view.eval(`document.querySelector('#data .asking button').click()`);
    await until(stored, (found) => found.trim() === '');

    const take = (text: string) =>
      view.eval(`(() => {
        const files = new DataTransfer();
        files.items.add(new File([${JSON.stringify(text)}], 'settings.json', { type: 'application/json' }));
        const input = document.querySelector('#data input[type=file]');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
    const told = () => view.eval<string>(`document.querySelector('#data [role=status]').textContent`);
    const before = await told();
    await take('{"format":"other"}');
    await until(told, (text) => text !== before);
    expect((await stored()).trim()).toBe('');
    await take(saved);
    await until(stored, (found) => found === 'tint blatt.test');
    await view.waitFor(`document.querySelector('#sites .copy')`);

    // What was kept as broken can be passed on later.
    await view.eval(`(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text) => { globalThis.copied = text; } },
      });
      document.querySelector('#sites .copy').click();
    })()`);
    await view.waitFor('globalThis.copied');
    expect(await view.eval<string>('globalThis.copied')).toContain('Bild fehlt');
    await view.eval(`(globalThis.browser ?? chrome).storage.local.remove(['markStyle', 'sites'])`);
    await view.close();
  });

  it('a page from right to left is marked, and the card begins where the sentence does', async () => {
    await visit(session, panel, site.url('003'));
    await until(
      () => session.page.evaluate(MARKS) as Promise<number>,
      (marks) => marks > 10,
    );
    await session.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const { right } = await openCard(session);
    const box = (await session.page.evaluate(`(() => {
      const before = [...CSS.highlights].length;
      const host = document.documentElement.lastElementChild;
      // The card is in a closed root: found by where the pointer meets its host.
      let [least, most] = [Infinity, -Infinity];
      for (let y = 0; y < innerHeight; y += 4) for (let x = 0; x < innerWidth; x += 2)
        if (document.elementFromPoint(x, y) === host) [least, most] = [Math.min(least, x), Math.max(most, x)];
      return { least, most, before, width: document.documentElement.clientWidth };
    })()`)) as { least: number; most: number; width: number };
    expect(box.least).toBeGreaterThanOrEqual(0);
    expect(box.most).toBeLessThan(box.width);
    expect(Math.abs(box.most - Math.min(right, box.width - 8))).toBeLessThan(8);
    expect(await session.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  // Only Chromium lets a driver ask for print, sizes of a panel and forced colours.
  if (name !== 'chrome') return;

  const clients = new Map<Session['page'], CDPSession>();
  const emulate = async (page: Session['page'], media: string, features: { name: string; value: string }[] = []) => {
    // It holds as long as the connection that asked for it.
    const client = clients.get(page) ?? (await page.createCDPSession());
    clients.set(page, client);
    await client.send('Emulation.setEmulatedMedia', { media, features });
  };
  const pageOf = async (part: string) => {
    const found = (await session.browser.pages()).find((one) => one.url().includes(part));
    if (!found) throw new Error(`no page ${part}`);
    return found;
  };

  it('print leaves out the marks and the card', async () => {
    await visit(session, panel, site.url('004'));
    await until(
      () => session.page.evaluate(MARKS) as Promise<number>,
      (marks) => marks > 10,
    );
    await openCard(session);
    const picture = async (media: string) => {
      await emulate(session.page, media);
      return Buffer.from(await session.page.screenshot()).toString('base64');
    };
    const marked = await picture('print');
    const screen = await picture('screen');
    await panel.eval(`document.querySelector('button.switch').click()`);
    await until(
      () => session.page.evaluate(MARKS) as Promise<number>,
      (marks) => marks === 0,
    );
    const bare = await picture('print');
    const bareScreen = await picture('screen');
    await emulate(session.page, '');
    await panel.eval(`document.querySelector('button.switch').click()`);
    await until(
      () => reportIn(panel),
      (report) => report?.state === 'done',
    );
    expect(screen === bareScreen).toBe(false);
    expect(marked === bare).toBe(true);
  });

  it('the reader’s view prints its text alone, black on white', async () => {
    const view = await session.openPage('reader.html?demo');
    await view.waitFor('CSS.highlights.size > 0');
    const look = { face: 'sans', size: 26, width: 52, paper: 'dark' };
    await view.eval(`(globalThis.browser ?? chrome).storage.local.set({ readerLook: ${JSON.stringify(look)} })`);
    await view.waitFor(`document.documentElement.dataset.paper === 'dark'`);
    await emulate(await pageOf('reader.html'), 'print');
    const printed = await view.eval<Record<string, unknown>>(`(() => {
      const seen = (selector) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
      const sheet = getComputedStyle(document.querySelector('.sheet'));
      const ink = getComputedStyle(document.querySelector('.text p')).color;
      const paper = getComputedStyle(document.body).backgroundColor;
      return { controls: seen('.look') || seen('.screen'), text: seen('.text p') && seen('h1'),
        translate: sheet.translate, size: parseFloat(sheet.fontSize), ink, paper };
    })()`);
    await emulate(await pageOf('reader.html'), '');
    await view.eval(`(globalThis.browser ?? chrome).storage.local.remove('readerLook')`);
    await view.close();
    expect(printed).toMatchObject({ controls: false, text: true, translate: 'none', ink: 'rgb(0, 0, 0)' });
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(printed.paper);
    expect(printed.size).toBeLessThan(16);
  });

  it.each(Object.keys(reports).filter((state) => state !== 'many'))(
    'panel, %s: 252 pixels enlarged to double size need no scrolling sidewards',
    async (state) => {
      const view = await session.openPage('sidepanel.html?tab=999998');
      const page = await pageOf('tab=999998');
      await view.eval(
        `chrome.storage.session.set({ 'report:999998': ${JSON.stringify(reports[state])} }).then(() => 0)`,
      );
      // What a page is told at 200 %: half the pixels, twice as dense.
      await page.setViewport({ width: 126, height: 500, deviceScaleFactor: 2 });
      await sleep(300);
      await view.eval(`(() => {
        for (const at of [0, 2, 6]) document.querySelectorAll('.finding .head')[at]?.click();
        for (const box of document.querySelectorAll('details')) box.open = true;
      })()`);
      await sleep(150);
      const wide = await sidewise(view);
      await view.close();
      expect(wide).toBe(0);
    },
  );

  it.each(['options.html', 'welcome.html', 'reader.html?demo'])(
    '%s: 252 pixels enlarged to double size need no scrolling sidewards',
    async (file) => {
      const view = await session.openPage(file);
      await (await pageOf(file)).setViewport({ width: 126, height: 500, deviceScaleFactor: 2 });
      await view.waitFor('document.querySelector("h1")');
      await sleep(300);
      const wide = await sidewise(view);
      await view.close();
      expect(wide).toBe(0);
    },
  );

  it('in forced colours the marks keep their lines and nothing of the page is filled', async () => {
    await visit(session, panel, site.url('003'));
    await emulate(session.page, '', [{ name: 'forced-colors', value: 'active' }]);
    await until(
      () =>
        session.page.evaluate(() => {
          const ranges = [...CSS.highlights].flatMap(([, all]) => [...all]) as Range[];
          return ranges.map(
            (range) => getComputedStyle(range.startContainer.parentElement as Element).forcedColorAdjust,
          );
        }),
      (found) => found.length > 10 && found.every((adjust) => adjust === 'none'),
    );
    await emulate(session.page, '');
    await until(
      () =>
        session.page.evaluate(() => getComputedStyle(document.querySelector('article p') as Element).forcedColorAdjust),
      (adjust) => adjust === 'auto',
    );
  });
});
