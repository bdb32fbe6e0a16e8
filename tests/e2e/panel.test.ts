/** Page and panel together, as a reader uses them: picking, stepping, switching off, and what a restart must not undo. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session, type View } from '../../src/cli/browsers';
import { type DemoSite, serveDemo } from '../../src/cli/demo-site';
import type { TabReport } from '../../src/model/finding';
import { foreignRequests, reportIn, sleep, until, visit } from './harness';

/** Number of painted ranges in the page. */
const MARKS = `[...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0)`;
/** The middle of the first line of the painted range with this text. */
const placeOf = (text: string) => `(() => {
  for (const [, ranges] of CSS.highlights) for (const range of ranges) {
    if (range.toString().replace(/\\s+/g, ' ').trim() !== ${JSON.stringify(text)}) continue;
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range.getClientRects()[0];
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return null;
})()`;

describe.each(['chrome', 'firefox'] as const)('%s', (name) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'quellenblick-'));
  let site: DemoSite;
  let session: Session;
  let panel: View;
  let report: TabReport;

  beforeAll(async () => {
    site = await serveDemo();
    session = await launch(name, { proxyPort: site.port, language: 'de', profile });
    await session.page.goto(site.url('other'));
    panel = await session.openPanel();
    report = await visit(session, panel, site.url('003'));
  });
  afterAll(async () => {
    await session?.close();
    expect(foreignRequests(site)).toEqual([]);
    await site?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('speaks German in a German browser', async () => {
    expect(await panel.eval('document.body.innerText')).toContain('Sätzen');
    expect(await panel.eval('document.documentElement.lang')).toBe('de');
  });

  it('lists the findings in reading order', async () => {
    await panel.waitFor(`document.querySelectorAll('li.finding').length === ${report.findings.length}`);
    const ids = await panel.eval<string[]>(`[...document.querySelectorAll('li.finding')].map((item) => item.id)`);
    expect(ids).toEqual(report.findings.map(({ sentence }) => `finding-${sentence}`));
    expect(ids.length).toBeGreaterThan(10);
  });

  it('a finding opened in the panel scrolls the page to its sentence and tells its sources', async () => {
    const last = report.findings.at(-1);
    await panel.eval(`document.querySelector('#finding-${last?.sentence} button.head').click()`);
    await panel.waitFor(`document.querySelector('#body-${last?.sentence}')`);
    await until(
      () => session.page.evaluate(() => window.scrollY),
      (y) => y > 200,
    );
    const said = await panel.eval<string>(`document.querySelector('#body-${last?.sentence}').textContent`);
    expect(said.length).toBeGreaterThan(80);
  });

  it('a mark clicked in the page opens its finding in the panel', async () => {
    const first = report.findings.find(({ kind }) => kind === 'corroborated');
    const text = report.sentences[first?.sentence ?? -1]?.text ?? '';
    await session.page.evaluate(placeOf(text));
    await sleep(800); // a scroll that the panel began may still be going on
    const place = (await session.page.evaluate(placeOf(text))) as { x: number; y: number } | null;
    expect(place).not.toBeNull();
    await session.page.mouse.click(place?.x ?? 0, place?.y ?? 0);
    await panel.waitFor(`document.querySelector('#finding-${first?.sentence}.active')`);
  });

  it('marks survive a page that renders its paragraphs anew', async () => {
    const before = (await session.page.evaluate(MARKS)) as number;
    await session.page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('article p')) {
        const html = paragraph.innerHTML;
        paragraph.innerHTML = '';
        paragraph.innerHTML = html;
      }
    });
    await until(
      () =>
        session.page.evaluate(
          `[...CSS.highlights].flatMap(([, ranges]) => [...ranges]).filter((range) => range.toString() !== '').length`,
        ) as Promise<number>,
      (count) => count >= before - 1,
    );
  });

  it('switched off here: marks go at once, and a reload leaves wall and text alone', async () => {
    await panel.eval(`document.querySelector('button.switch').click()`);
    await until(
      () => session.page.evaluate(MARKS) as Promise<number>,
      (marks) => marks === 0,
    );
    await until(
      () => reportIn(panel),
      (found) => found?.state === 'off',
    );
    await session.page.reload();
    await sleep(2500);
    expect(await session.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    expect(await session.page.evaluate(MARKS)).toBe(0);
    expect((await reportIn(panel))?.state).toBe('off');
  });

  it('still off after a restart of the browser, and on again with one click', async () => {
    await session.close();
    session = await launch(name, { proxyPort: site.port, language: 'de', profile });
    await session.page.goto(site.url('003'));
    panel = await session.openPanel();
    await panel.waitFor(`document.querySelector('button.switch[aria-checked=false]')`);
    expect(await session.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    expect(await session.page.evaluate(MARKS)).toBe(0);
    await panel.eval(`document.querySelector('button.switch').click()`);
    await until(
      () => session.page.evaluate(MARKS) as Promise<number>,
      (marks) => marks > 10,
    );
    await until(
      () => session.page.evaluate(() => document.querySelector('dialog')?.open),
      (open) => open === false,
    );
  });

  it('off for all sites is off everywhere', async () => {
    await panel.eval(`(globalThis.browser ?? chrome).storage.local.set({ enabled: false })`);
    await until(
      () => session.page.evaluate(MARKS) as Promise<number>,
      (marks) => marks === 0,
    );
    await session.page.goto(site.url('000'));
    await sleep(2000);
    expect(await session.page.evaluate(() => document.body.style.overflow)).toBe('hidden');
    await panel.eval(`(globalThis.browser ?? chrome).storage.local.set({ enabled: true })`);
    await until(
      () => session.page.evaluate(MARKS) as Promise<number>,
      (marks) => marks > 10,
    );
  });
});
