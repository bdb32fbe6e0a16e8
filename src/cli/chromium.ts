/** Starts Chromium with the built extension; the real side panel opens by the real toolbar button. */

import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { executable, type LaunchOptions, type Session, type View, waiter } from './browser-session';

function viewOf(page: Page): View {
  const evaluate = <T>(expression: string) => page.evaluate(expression) as Promise<T>;
  return {
    eval: evaluate,
    waitFor: waiter(evaluate),
    screenshot: async () => Buffer.from(await page.screenshot()),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

/** The welcome page opens by itself after an installation: closed, so that the tab under test is the one in front. */
async function closeWelcome(browser: Browser): Promise<void> {
  const isWelcome = (url: string) => url.includes('/welcome.html');
  for (const end = Date.now() + 6_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const welcome = (await browser.pages()).find((page) => isWelcome(page.url()));
    if (welcome) return welcome.close();
  }
}

export async function launchChrome(options: LaunchOptions): Promise<Session> {
  const { width = 1280, height = 900, language = 'de' } = options;
  const browser = await puppeteer.launch({
    executablePath: executable('chrome'),
    headless: options.headless ?? true,
    pipe: true, // installing an extension over the DevTools protocol needs the pipe
    enableExtensions: true,
    userDataDir: options.profile,
    defaultViewport: null,
    // Chromium on Linux takes the language of its interface, and so of the extension, from here.
    env: { ...process.env, LANGUAGE: language, LC_ALL: language === 'de' ? 'de_DE.UTF-8' : 'en_US.UTF-8' },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--window-size=${width},${height}`,
      ...(options.proxyPort
        ? [`--proxy-server=127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>']
        : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
  });
  const id =
    options.extension === null
      ? undefined
      : await browser.installExtension(path.resolve(options.extension ?? '.output/chrome-mv3'));
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  if (id) await closeWelcome(browser);
  return {
    name: 'chrome',
    browser,
    page,
    close: () => browser.close(),
    press: viewOf(page).press,
    async chooseInMenu() {
      // The menu is drawn by the system: its click is told to the worker as the browser would, with what is selected.
      const selectionText = await page.evaluate(() => String(getSelection()));
      const target = await browser.waitForTarget(
        (one) => one.type() === 'service_worker' && one.url().includes(id ?? ''),
      );
      const worker = await target.worker();
      await worker?.evaluate(
        `(async () => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          const click = { menuItemId: 'check-selection', selectionText: ${JSON.stringify(selectionText)} };
          chrome.sidePanel.open = async () => {}; // it is open; told this way, no gesture comes with the click
          chrome.contextMenus.onClicked.dispatch(click, tab);
        })()`,
      );
    },
    async openPage(file) {
      const tab = await browser.newPage();
      await tab.goto(`chrome-extension://${id}/${file}`);
      return { ...viewOf(tab), close: () => tab.close() };
    },
    async openPanel() {
      const extension = id && (await browser.extensions()).get(id);
      if (!extension) throw new Error('the extension is not installed');
      await page.bringToFront();
      // A click that comes while the worker is still starting is lost: click again until the panel is there.
      for (let tries = 0; tries < 6; tries++) {
        await page.triggerExtensionAction(extension);
        const target = await browser
          .waitForTarget((t) => t.url().includes('/sidepanel.html'), { timeout: 2_500 })
          .catch(() => null);
        if (target) return viewOf(await target.asPage());
      }
      throw new Error('the side panel did not open');
    },
  };
}
