/**
 * Every picture of what a reader sees, into `artifacts/shots`: all states of the panel, the demo pages with their marks,
 * options, welcome page and reader's view; both browsers, German and English, light and dark, narrow and wide.
 * `npm run shots -- chrome de dark` makes a part of them, `npm run shots -- readme` only the README's picture.
 */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reports } from '../../tests/pages/reports/reports';
import { type BrowserName, launch, type Session, type View } from './browsers';
import { DEMO_PAGES, type DemoPage, serveDemo } from './demo-site';
import { readmePicture } from './readme-picture';
import { ROOT, run } from './run';

const OUT = path.join(ROOT, 'artifacts', 'shots');
/** Firefox draws its sidebar as narrow as 252 pixels by itself; Chromium's panel is measured in a tab. */
const WIDTHS = [252, 400, 600];
const HEIGHT = 1000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const asked = (words: readonly string[]) => {
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

/** Puts a report into a tab as the background would; `tab` is an expression in the panel. */
const put = (name: string, tab: string) => `(async () => {
  const { storage } = globalThis.browser ?? chrome;
  const report = ${JSON.stringify(reports[name])};
  const site = 'nordkurier-beispiel.test';
  await storage.local.set({ sites: report.state === 'off' ? { [site]: { off: true } } : {} });
  await new Promise((done) => setTimeout(done, 300)); // the background reacts to the switch first
  await storage.session.set({ ['report:' + ${tab}]: report });
})()`;
const FRONT = '(await (globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true }))[0].id';
/** Opens three findings and everything foldable. */
const UNFOLD = `(() => {
  for (const at of [0, 2, 6]) document.querySelectorAll('.finding .head')[at]?.click();
  setTimeout(() => { for (const box of document.querySelectorAll('details')) box.open = true; }, 200);
})()`;

async function panelStates(panel: View, tab: string, save: (name: string) => Promise<void>): Promise<void> {
  for (const name of Object.keys(reports)) {
    await panel.eval(put(name, tab));
    await pause(300);
    await save(`panel-${name}`);
    if (name !== 'rich') continue;
    await panel.eval(UNFOLD);
    await pause(500);
    await save('panel-rich-open');
  }
}

async function shoot(session: Session, prefix: string, theme: string): Promise<void> {
  const keep = (name: string, picture: Uint8Array) => writeFileSync(path.join(OUT, `${prefix}-${name}.png`), picture);
  const site = await serveDemo();
  await session.page.goto(site.url('other'));
  const panel = await session.openPanel();
  for (const page of Object.keys(DEMO_PAGES) as DemoPage[]) {
    await session.page.goto(site.url(page));
    await pause(4000); // reading, late walls, paint
    keep(`page-${page}`, await session.page.screenshot());
    keep(`page-${page}-panel`, await panel.screenshot());
  }
  await panelStates(panel, FRONT, async (name) => keep(name, await panel.screenshot()));
  for (const file of ['options.html', 'welcome.html', 'reader.html?demo']) {
    const view = await session.openPage(file);
    await pause(800);
    keep(file.split('.')[0] ?? file, await view.screenshot());
    await view.close();
  }
  if (session.name === 'chrome') {
    const view = await session.openPage('sidepanel.html?tab=999999');
    const page = (await session.browser.pages()).find((one) => one.url().includes('tab=999999'));
    await page?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const width of page ? WIDTHS : []) {
      await page?.setViewport({ width, height: HEIGHT });
      await panelStates(view, '999999', async (name) => keep(`${name}-${width}`, await view.screenshot()));
    }
    await view.close();
  }
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
for (const browser of asked(['chrome', 'firefox']) as BrowserName[]) {
  if ((await run('npx', ['wxt', 'build', '-b', browser], { quiet: true })) !== 0) process.exit(1);
  for (const language of asked(['de', 'en']) as ('de' | 'en')[]) {
    const extension = inLanguage(browser, language);
    for (const colorScheme of asked(['light', 'dark']) as ('light' | 'dark')[]) {
      const session = await launch(browser, { extension, language, colorScheme });
      await shoot(session, `${browser}-${language}-${colorScheme}`, colorScheme);
      await session.close();
    }
    rmSync(extension, { recursive: true, force: true });
  }
}
console.log(`Pictures: ${path.relative(process.cwd(), OUT) || OUT}`);
process.exit(0);
