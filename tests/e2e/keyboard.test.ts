/** The whole suite without a mouse, in both real browsers; and selected text checked by the context menu. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session, type View } from '../../src/cli/browsers';
import { type DemoSite, serveDemo } from '../../src/cli/demo-site';
import type { TabReport } from '../../src/model/finding';
import { foreignRequests, reportIn, until } from './harness';

/** Text of the mark that is lit up, as a page would see it. */
const ACTIVE = `[...CSS.highlights].filter(([name]) => name.endsWith('-active'))
  .flatMap(([, ranges]) => [...ranges].map((range) => range.toString()))[0] ?? ''`;
const FOCUSED = `document.activeElement?.localName ?? ''`;
/** More stops than any part of the panel has. */
const STOPS = 60;

async function tabTo(view: View, selector: string): Promise<void> {
  for (let stops = 0; stops < STOPS; stops++) {
    await view.press('Tab');
    if (await view.eval<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

describe.each(['chrome', 'firefox'] as const)('%s', (name) => {
  let site: DemoSite;
  let session: Session;
  let panel: View;
  let report: TabReport;
  const lit = (good: (text: string) => boolean) => until(() => session.page.evaluate(ACTIVE) as Promise<string>, good);
  const listed = (count: number) => panel.waitFor(`document.querySelectorAll('li.finding').length === ${count}`);

  beforeAll(async () => {
    site = await serveDemo();
    session = await launch(name, { proxyPort: site.port, language: 'de' });
  });
  afterAll(async () => {
    await session?.close();
    expect(foreignRequests(site)).toEqual([]);
    await site?.close();
  });

  it('has a key for each command', async () => {
    const options = await session.openPage('options.html');
    await options.waitFor(`document.querySelectorAll('kbd').length === 3`);
    const keys = await options.eval<string[]>(`[...document.querySelectorAll('kbd')].map((key) => key.textContent)`);
    for (const key of keys) expect(key).toMatch(/\+/);
    await options.close();
  });

  it('page: next mark, the card and its buttons, Escape', async () => {
    const helper = await session.openPage('options.html');
    await session.page.goto(site.url('003'));
    await session.page.bringToFront();
    await until(
      () => session.page.evaluate(() => CSS.highlights.size),
      (painted) => painted > 0,
    );
    // The browser's own shortcut cannot be pressed headless: the command's message is what it sends.
    await helper.eval(`(async () => {
      const { tabs } = globalThis.browser ?? chrome;
      const [tab] = (await tabs.query({})).filter(({ url }) => url?.includes('003.html'));
      const message = { id: 1, type: 'stepSentence', data: { direction: 'next' }, timestamp: Date.now() };
      await tabs.sendMessage(tab.id, message);
    })()`);
    const first = await lit((text) => text !== '');
    await session.press('Tab', 'Tab', 'Tab', 'Enter'); // more, previous, next
    const second = await lit((text) => text !== '' && text !== first);
    expect(second).not.toBe(first);
    await session.press('Escape');
    await lit((text) => text === '');
    expect(await session.page.evaluate(FOCUSED)).toBe('body');
    await helper.close();
  });

  it('panel: export, filter, finding, "this is wrong", undo; the focus is never lost', async () => {
    await session.page.bringToFront();
    panel = await session.openPanel();
    report = (await until(
      () => reportIn(panel),
      (found) => found?.state === 'done' && found.findings.length > 10,
    )) as TabReport;
    await listed(report.findings.length);
    await panel.eval(`(() => {
      const make = URL.createObjectURL;
      globalThis.saved = [];
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => saved.push(text));
        return make(blob);
      };
    })()`);
    await tabTo(panel, '[popovertarget=menu]');
    await panel.press('Enter');
    await tabTo(panel, '#menu .mini');
    await panel.press('Enter');
    await panel.waitFor('saved.length === 1');
    expect(await panel.eval<string>('saved[0]')).toContain(report.article?.title);

    const kind = 'corroborated';
    const some = report.findings.filter((finding) => finding.kind === kind);
    await tabTo(panel, `.chip.${kind}`);
    await panel.press('Space');
    await listed(some.length);
    await tabTo(panel, '.finding .head');
    await panel.press('Enter');
    await panel.waitFor(`document.querySelector('.finding.${kind}.open .origins')`);
    await lit((text) => text !== '');
    await tabTo(panel, '.finding .quiet');
    await panel.press('Enter');
    await panel.waitFor(`document.activeElement?.closest('.toast')`);
    await panel.press('Enter');
    await listed(some.length);
    await panel.waitFor(`!document.querySelector('.toast')`);
    await panel.waitFor(`document.activeElement?.matches('.finding .head, main')`);
  });

  it('strip: arrows walk from finding to finding', async () => {
    await panel.eval(`document.querySelector('.found button').click()`);
    await listed(report.findings.length);
    await panel.eval(`document.querySelector('.strip button[tabindex="0"]').focus()`);
    await panel.press('ArrowRight', 'Enter');
    await panel.waitFor(`document.activeElement.matches('.strip button.active')`);
  });

  it('checks what is selected, and leads back to the article', async () => {
    const at = report.findings.find(({ kind }) => kind === 'corroborated')?.sentence ?? -1;
    const words = report.sentences[at]?.text ?? '';
    const place = await session.page.evaluate((text) => {
      const paragraph = [...document.querySelectorAll('article p, main p')].find((one) =>
        one.textContent?.replace(/\s+/g, ' ').includes(text),
      );
      if (!paragraph) return null;
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.selectAllChildren(paragraph);
      const box = getSelection()?.getRangeAt(0).getClientRects()[0];
      return box ? { x: box.left + 20, y: box.top + box.height / 2 } : null;
    }, words);
    expect(place).not.toBeNull();
    if (name === 'firefox') await session.page.mouse.click(place?.x ?? 0, place?.y ?? 0, { button: 'right' });
    await session.chooseInMenu('Diese Auswahl prüfen');
    await panel.waitFor(`document.querySelector('.selected')`);
    expect(await panel.eval<string>(`document.querySelector('.selected').textContent`)).toContain(words);
    await panel.waitFor(`document.querySelector('li.finding.corroborated')`);
    await tabTo(panel, '.article .plain');
    await panel.press('Enter');
    await listed(report.findings.length);
  });
});
