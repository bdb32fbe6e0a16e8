/**
 * `npm start`: builds the extension and opens a real browser with it on the demo articles. Without a display it visits
 * them headless, writes pictures of page and panel to `artifacts/start`, and prints what was cleared and found.
 * `-- --firefox` does it in Firefox, `-- FILE…` opens HTML or text files of one's own in place of the demo.
 */

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TabReport } from '../model/finding';
import { type BrowserName, findBrowser, launch, type Session } from './browsers';
import { DEMO_PAGES, type DemoPage, serveDemo } from './demo-site';
import { type OwnPage, readOwnPage } from './own-page';
import { ROOT, run } from './run';

const PACKAGES: Record<BrowserName, string> = { chrome: 'chromium', firefox: 'firefox-esr' };
const OUT = path.join(ROOT, 'artifacts', 'start');

/** Makes sure that the browser is there: installs it by the system's package manager where that is allowed. */
async function ensureBrowser(name: BrowserName): Promise<void> {
  if (findBrowser(name)) return;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (mayInstall && (await run('apt-get', ['--version'], { quiet: true })) === 0) {
    console.log(`No ${PACKAGES[name]} here: installing it with apt-get.`);
    await run('apt-get', ['update', '-q'], { quiet: true });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', PACKAGES[name]]);
    if (findBrowser(name)) return;
  }
  const variable = name === 'chrome' ? 'CHROMIUM_BIN' : 'FIREFOX_BIN';
  console.error(`No ${PACKAGES[name]} found: install it (e.g. apt-get install ${PACKAGES[name]}) or set ${variable}.`);
  process.exit(1);
}

/** A page to open: where it is, and what to call it. */
interface Visit {
  /** For the pictures' names. */
  key: string;
  title: string;
  url: string;
}

/** One line per page: what was cleared, how much was read, what was found. */
function summary(title: string, report: TabReport): string {
  const walls = report.walls.map((wall) => `${wall.kind} ${wall.outcome} (${wall.by})`).join(', ') || 'no wall';
  const kinds = new Map<string, number>();
  for (const { kind } of report.findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const found = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ') || 'nothing in the dataset';
  const why = report.why ? ` (${report.why})` : '';
  const read = report.article
    ? `${report.sentences.length} sentences, ${report.article.access}`
    : `${report.state}${why}`;
  return `${title.padEnd(18)} ${walls} · ${read} · ${found}`;
}

/** Each marked sentence with its claims, for pages of one's own. */
function marks(report: TabReport): string {
  return report.findings
    .map(({ sentence, kind, claims }) => {
      const told = claims.map(({ claim, relation }) => `${claim} ${relation}`).join(', ');
      return `  ${kind.padEnd(13)} ${report.sentences[sentence]?.text ?? ''}  [${told}]`;
    })
    .join('\n');
}

async function visit(session: Session, { key, title, url }: Visit, panel: Awaited<ReturnType<Session['openPanel']>>) {
  await session.page.goto(url);
  const tabReport = `(async () => {
    const [tab] = await (globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true });
    const key = 'report:' + tab.id;
    return (await (globalThis.browser ?? chrome).storage.session.get(key))[key] ?? null;
  })()`;
  let report: TabReport | null = null;
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
    report = await panel.eval<TabReport | null>(tabReport);
    if (report?.url === url && report.state !== 'reading' && report.state !== 'unread') break;
  }
  if (report?.url !== url) throw new Error(`no report for ${url}`);
  await new Promise((resolve) => setTimeout(resolve, 1500)); // late walls, paint
  report = (await panel.eval<TabReport | null>(tabReport)) ?? report;
  console.log(summary(title, report));
  if (own.length && report.findings.length) console.log(marks(report));
  writeFileSync(path.join(OUT, `${session.name}-${key}-page.png`), await session.page.screenshot());
  writeFileSync(path.join(OUT, `${session.name}-${key}-panel.png`), await panel.screenshot());
}

function openOwn(file: string, nth: number): OwnPage {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    console.error(`${file}: no such file`);
    process.exit(66);
  }
  return readOwnPage(file, nth);
}

const own = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
  .map(openOwn);
const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chrome';
await ensureBrowser(name);
if ((await run('npx', ['wxt', 'build', '-b', name])) !== 0) process.exit(1);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.argv.includes('--headless');
const site = await serveDemo(new Map(own.map((page) => [page.name, page.html])));
const visits: Visit[] = own.length
  ? own.map(({ name: file }) => ({ key: path.parse(file).name, title: file, url: site.ownUrl(file) }))
  : (Object.keys(DEMO_PAGES) as DemoPage[]).map((page) => ({
      key: page,
      title: DEMO_PAGES[page],
      url: site.url(page),
    }));
const session = await launch(name, { headless });
if (headless) {
  mkdirSync(OUT, { recursive: true });
  await session.page.goto(site.url('other'));
  const panel = await session.openPanel();
  for (const one of visits) await visit(session, one, panel);
  console.log(`\nPictures of page and panel: ${path.relative(process.cwd(), OUT) || OUT}`);
  await session.close();
  await site.close();
  process.exit(0);
}
const [first, ...others] = visits;
if (first) await session.page.goto(first.url);
for (const { url } of others) {
  const tab = await session.browser.newPage();
  await tab.goto(url);
}
await session.page.bringToFront();
console.log('Quellenblick is on. Click its button in the toolbar to open the panel; close the browser to end.');
session.browser.on('disconnected', () => process.exit(0));
