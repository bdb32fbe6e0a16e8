/**
 * The README's picture: a demo article with its marks beside the panel with one finding open, as a German reader sees
 * them in Chromium. Takes the built extension, gives a PNG 1280 pixels wide.
 */

import { launch, type Session, type View } from './browsers';
import { serveDemo } from './demo-site';

const HEIGHT = 880;
const PAGE = 860;
const PANEL = 420;

/** The tab of the article, and of its first findings the one that most origins support: the strip stays in sight. */
const STRONGEST = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const report = (await chrome.storage.session.get('report:' + tab.id))['report:' + tab.id];
  if (report?.state !== 'done') return null;
  const origins = ({ kind, claims }) => (kind === 'corroborated' ? claims[0].independent.corroborate : 0);
  const first = report.findings.slice(0, 3).sort((a, b) => origins(b) - origins(a));
  return { tab: tab.id, sentence: first[0].sentence };
})()`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until<T>(probe: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(200)) {
    const found = await probe();
    if (found) return found;
  }
  throw new Error('the article was not read');
}

/** One picture of two, side by side with a line between them, drawn by the browser itself. */
async function beside(session: Session, left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  const image = (png: Uint8Array) =>
    `<img style="display:block" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
  const page = await session.browser.newPage();
  await page.setViewport({ width: PAGE + PANEL, height: HEIGHT });
  await page.setContent(
    `<body style="margin:0;display:flex;width:${PAGE + PANEL}px">${image(left)}<div style="box-shadow:-1px 0 #b9b4aa">${image(right)}</div>`,
  );
  return page.screenshot();
}

/** @param extension the unpacked extension, with German as its language */
export async function readmePicture(extension: string): Promise<Uint8Array> {
  const site = await serveDemo();
  const session = await launch('chrome', { extension, language: 'de', colorScheme: 'light' });
  try {
    await session.page.setViewport({ width: PAGE, height: HEIGHT });
    await session.page.goto(site.url('004'));
    const front: View = await session.openPanel();
    const { tab, sentence } = await until(() => front.eval<{ tab: number; sentence: number } | null>(STRONGEST));
    await pause(1500); // late walls, paint
    const view = await session.openPage(`sidepanel.html?tab=${tab}`);
    const panel = (await session.browser.pages()).find((one) => one.url().includes(`tab=${tab}`));
    await panel?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await panel?.setViewport({ width: PANEL, height: HEIGHT });
    await view.waitFor(`document.querySelector('#finding-${sentence} .head')`);
    await view.eval(`document.querySelector('#finding-${sentence} .head').click()`);
    await pause(800);
    await view.eval(`scrollTo(0, document.querySelector('.balance').offsetTop - 60)`);
    const right = await view.screenshot();
    await view.close();
    await session.page.bringToFront();
    await pause(500);
    return await beside(session, await session.page.screenshot(), right);
  } finally {
    await session.close();
    await site.close();
  }
}
