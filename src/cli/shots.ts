/**
 * Every picture of what a reader sees, into `artifacts/shots`: all states of the panel, the demo pages with their marks
 * and a card, options, welcome page and reader's view; both browsers, German and English, light, dark and forced
 * colours, narrow and wide. `npm run shots -- chrome de dark` makes a part of them, `npm run shots -- readme` only the
 * README's picture.
 */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, launch, type Session, type View } from './browsers';
import { DEMO_PAGES, type DemoPage, type DemoSite, serveDemo } from './demo-site';
import { readmePicture } from './readme-picture';
import { ROOT, run } from './run';
import { FRONT, PAGES, PAINTED, panelStates } from './shot-states';

const OUT = path.join(ROOT, 'artifacts', 'shots');
/** Firefox draws its sidebar as narrow as 252 pixels by itself; Chromium's panel is measured in a tab. */
const WIDTHS = [252, 400, 600];
const HEIGHT = 1000;
const SCHEMES = ['light', 'dark', 'forced'] as const;
type Scheme = (typeof SCHEMES)[number];
type Keep = (name: string, picture: Uint8Array) => void;

const asked = <T extends string>(words: readonly T[]): readonly T[] => {
  const chosen = words.filter((word) => process.argv.includes(word));
  return chosen.length ? chosen : words;
};

/** The built extension with one language only: browsers without that language's files show it as well. */
function inLanguage(browser: BrowserName, language: string): string {
  const folder = path.join(OUT, `.extension-${browser}-${language}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(ROOT, '.output', `${browser}-mv3`), folder, { recursive: true });
  rmSync(path.join(folder, '_locales', language === 'de' ? 'en' : 'de'), { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = { ...JSON.parse(readFileSync(file, 'utf8')), default_locale: language };
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** What Chromium's tabs do not take from the command line. */
async function wear(page: Page, scheme: Scheme): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
    ...(scheme === 'forced' ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
}

/** The report of the tab in front is finished: how many of its findings are marks. */
const FINISHED = (url: string) => `(async () => {
  const key = 'report:' + ${FRONT};
  const report = (await (globalThis.browser ?? chrome).storage.session.get(key))[key];
  return report?.url === ${JSON.stringify(url)} && report.state === 'done' ? { findings: report.findings.length } : null;
})()`;
const MARKS = `[...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0)`;
/** A place in the first contradicted sentence, else in the first marked one. */
const A_MARK = `(() => {
  const all = [...CSS.highlights].sort(([a], [b]) => Number(b.endsWith('contradicted')) - Number(a.endsWith('contradicted')));
  const range = [...(all[0]?.[1] ?? [])][0];
  if (!range) return null;
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range.getClientRects()[0];
  return { x: box.left + box.width / 3, y: box.top + box.height / 2 };
})()`;

async function shootDemo(session: Session, panel: View, site: DemoSite, keep: Keep): Promise<void> {
  const { page } = session;
  const wait = async (probe: () => Promise<unknown>) => {
    for (const end = Date.now() + 60_000; !(await probe().catch(() => null)); ) {
      if (Date.now() > end) throw new Error(`the page was not read: ${page.url()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  for (const name of Object.keys(DEMO_PAGES) as DemoPage[]) {
    await page.goto(site.url(name));
    let findings = 0;
    await wait(async () => {
      const report = await panel.eval<{ findings: number } | null>(FINISHED(site.url(name)));
      findings = report?.findings ?? 0;
      return report;
    });
    await wait(async () => ((await page.evaluate(MARKS)) as number) >= findings);
    // The late layers of the demo pages are up and cleared by then.
    await page.waitForFunction('performance.now() > 2500');
    await page.evaluate(PAINTED);
    await panel.eval(PAINTED);
    keep(`page-${name}`, await page.screenshot());
    keep(`page-${name}-panel`, await panel.screenshot());
    const place = (await page.evaluate(A_MARK)) as { x: number; y: number } | null;
    if (!place) continue;
    await page.evaluate(PAINTED);
    await page.mouse.click(place.x, place.y);
    await wait(() => page.evaluate('document.documentElement.lastElementChild.matches(":popover-open")'));
    // The card fades in for a seventh of a second, out of reach in its closed root.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.evaluate(PAINTED);
    keep(`page-${name}-card`, await page.screenshot());
  }
}

/** Options, welcome page and reader's view; in Chromium as high as their content. */
async function shootPages(session: Session, scheme: Scheme, keep: Keep): Promise<void> {
  for (const { name, file, ready, look } of PAGES) {
    const view = await session.openPage(file);
    if (look)
      await view.eval(`(globalThis.browser ?? chrome).storage.local.set({ readerLook: ${JSON.stringify(look)} })`);
    const page =
      session.name === 'chrome' ? (await session.browser.pages()).find((one) => one.url().endsWith(file)) : undefined;
    if (page) await wear(page, scheme);
    await view.waitFor(ready);
    await view.eval(PAINTED);
    keep(name, page ? await page.screenshot({ fullPage: true }) : await view.screenshot());
    if (look) await view.eval(`(globalThis.browser ?? chrome).storage.local.remove('readerLook')`);
    await view.close();
  }
}

async function shootNarrow(session: Session, scheme: Scheme, keep: Keep): Promise<void> {
  const view = await session.openPage('sidepanel.html?tab=999999');
  const page = (await session.browser.pages()).find((one) => one.url().includes('tab=999999'));
  if (page) await wear(page, scheme);
  for (const width of page ? WIDTHS : []) {
    await page?.setViewport({ width, height: HEIGHT });
    await panelStates(view, '999999', async (name) => keep(`${name}-${width}`, await view.screenshot()));
  }
  await view.close();
}

async function shoot(session: Session, prefix: string, scheme: Scheme): Promise<void> {
  const keep: Keep = (name, picture) => writeFileSync(path.join(OUT, `${prefix}-${name}.png`), picture);
  const site = await serveDemo();
  await session.page.goto(site.url('other'));
  const panel = await session.openPanel();
  if (session.name === 'chrome') await wear(session.page, scheme);
  await shootDemo(session, panel, site, keep);
  if (session.name === 'firefox') await panelStates(panel, FRONT, async (name) => keep(name, await panel.screenshot()));
  await shootPages(session, scheme, keep);
  if (session.name === 'chrome') await shootNarrow(session, scheme, keep);
  await site.close();
}

/** Chrome's build must be fresh. */
async function shootReadme(): Promise<void> {
  const extension = inLanguage('chrome', 'de');
  const file = path.join(ROOT, 'assets', 'pictures', 'readme.png');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await readmePicture(extension));
  rmSync(extension, { recursive: true, force: true });
}

mkdirSync(OUT, { recursive: true });
if (process.argv.includes('readme')) {
  if ((await run('npx', ['wxt', 'build', '-b', 'chrome'], { quiet: true })) !== 0) process.exit(1);
  await shootReadme();
  process.exit(0);
}
for (const browser of asked<BrowserName>(['chrome', 'firefox'])) {
  if ((await run('npx', ['wxt', 'build', '-b', browser], { quiet: true })) !== 0) process.exit(1);
  for (const language of asked(['de', 'en'] as const)) {
    const extension = inLanguage(browser, language);
    // Forced colours can be asked of Chromium only.
    for (const scheme of asked(SCHEMES).filter((one) => browser === 'chrome' || one !== 'forced')) {
      const session = await launch(browser, { extension, language, colorScheme: scheme === 'dark' ? 'dark' : 'light' });
      try {
        await shoot(session, `${browser}-${language}-${scheme}`, scheme);
      } finally {
        await session.close();
      }
    }
    rmSync(extension, { recursive: true, force: true });
  }
}
console.log(`Pictures: ${path.relative(process.cwd(), OUT) || OUT}`);
process.exit(0);
