/**
 * Two real browsers behind one small handle: starts Chromium or Firefox with the built extension, opens the real side
 * panel or the real sidebar by the real toolbar button, and lets a script look into it.
 */

import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export type BrowserName = 'chrome' | 'firefox';

/** A panel, options page or other page of the extension. */
export interface View {
  eval<T>(expression: string): Promise<T>;
  waitFor(expression: string, ms?: number): Promise<void>;
  screenshot(): Promise<Buffer>;
}

export interface Session {
  name: BrowserName;
  browser: Browser;
  page: Page;
  /** Clicks the toolbar button and gives the panel that opens. */
  openPanel(): Promise<View>;
  /** Opens a page of the extension, e.g. `options.html`, in a tab. */
  openPage(file: string): Promise<View & { close(): Promise<void> }>;
  /** The whole window with toolbar and sidebar, where the browser can draw it. */
  windowShot?(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The unpacked extension; by default the repository's own build. Null starts the browser without it. */
  extension?: string | null;
  headless?: boolean;
  /** Port of an HTTP proxy on the loopback through which every request goes. */
  proxyPort?: number;
  /** Language of the browser's interface and of the pages' `Accept-Language`. */
  language?: 'de' | 'en';
  colorScheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** A profile folder to keep: a second start with it is a restart of the browser. */
  profile?: string;
}

const CANDIDATES: Record<BrowserName, (string | undefined)[]> = {
  chrome: [
    process.env.CHROMIUM_BIN,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    process.env.FIREFOX_BIN,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The browser's program, from the environment or the usual places; undefined where there is none. */
export const findBrowser = (name: BrowserName): string | undefined =>
  CANDIDATES[name].find((file) => file !== undefined && existsSync(file));

/** The Firefox build's add-on id, as in wxt.config.ts. */
const GECKO_ID = 'quellenblick@quellenblick.org';
const WIDGET = GECKO_ID.replace(/[^a-z0-9_-]/gi, '_');

const waiter =
  (evaluate: (expression: string) => Promise<unknown>): View['waitFor'] =>
  async (expression, ms = 15_000) => {
    const end = Date.now() + ms;
    while (!(await evaluate(`!!(${expression})`).catch(() => false))) {
      if (Date.now() > end) throw new Error(`timed out waiting for ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

function viewOf(page: Page): View {
  const evaluate = <T>(expression: string) => page.evaluate(expression) as Promise<T>;
  return {
    eval: evaluate,
    waitFor: waiter(evaluate),
    screenshot: async () => Buffer.from(await page.screenshot()),
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

const executable = (name: BrowserName): string => {
  const file = findBrowser(name);
  if (!file) throw new Error(`no ${name} found: set ${name === 'chrome' ? 'CHROMIUM_BIN' : 'FIREFOX_BIN'}`);
  return file;
};

async function launchChrome(options: LaunchOptions): Promise<Session> {
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

async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const { width = 1280, height = 900, language = 'de' } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable('firefox'),
    headless: options.headless ?? true,
    userDataDir: options.profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'intl.locale.requested': language,
      'intl.accept_languages': language,
      'extensions.autoDisableScopes': 0,
      // A temporary add-on loses its storage when the browser closes; an installed one keeps it, and so must this one.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(options.colorScheme ? { 'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0 } : {}),
      ...(options.proxyPort
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': options.proxyPort,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': options.proxyPort,
            'network.proxy.no_proxies_on': '',
            'network.proxy.allow_hijacking_localhost': true,
          }
        : {}),
    },
  });
  // puppeteer has no handle for the browser's own window: WebDriver BiDi is spoken to directly.
  type Bidi = { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };
  const send = async <T>(method: string, params: object): Promise<T> =>
    (await (browser as unknown as Bidi).connection.send(method, params)).result as T;
  const evaluateIn = async <T>(context: string, expression: string): Promise<T> => {
    const answer = await send<{
      type: string;
      exceptionDetails?: { text: string };
      result?: { value?: string };
    }>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'script failed');
    return (answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value)) as T;
  };
  if (options.extension !== null)
    await browser.installExtension(path.resolve(options.extension ?? '.output/firefox-mv3'));
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const tree = await send<{ contexts: { url: string; context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const window = tree.contexts.find((context) => context.url.includes('browser.xhtml'))?.context;
  if (!window) throw new Error('the browser window was not found');
  type Context = { url: string; context: string };
  /** The tab that shows an address; puppeteer does not see into pages of extensions, WebDriver BiDi does. */
  const untilContext = async (url: string): Promise<string> => {
    for (const end = Date.now() + 6_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const { contexts } = await send<{ contexts: Context[] }>('browsingContext.getTree', { maxDepth: 0 });
      const found = contexts.find((context) => context.url.startsWith(url));
      if (found) return found.context;
    }
    throw new Error(`no tab shows ${url}`);
  };
  if (options.extension !== null) {
    const welcome = await evaluateIn<string>(
      window,
      `WebExtensionPolicy.getByID('${GECKO_ID}').getURL('welcome.html')`,
    );
    // With a profile that was used before there may be none.
    const context = await untilContext(welcome).catch(() => null);
    if (context) await send('browsingContext.close', { context });
  }
  const SIDEBAR = `document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`;
  const snapshot = async (global: string) => {
    const url = await evaluateIn<string>(
      window,
      `(async () => {
        const bitmap = await ${global}.drawSnapshot(null, 1, 'white');
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        const blob = await canvas.convertToBlob();
        const reader = new FileReader();
        return new Promise((done) => { reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });
      })()`,
    );
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  };
  return {
    name: 'firefox',
    browser,
    page,
    close: () => browser.close(),
    windowShot: () => snapshot('window.browsingContext.currentWindowGlobal'),
    async openPage(file) {
      const url = await evaluateIn<string>(
        window,
        `(() => {
          const url = WebExtensionPolicy.getByID('${GECKO_ID}').getURL('${file}');
          openTrustedLinkIn(url, 'tab');
          return url;
        })()`,
      );
      const context = await untilContext(url);
      const evaluate = <T>(expression: string) => evaluateIn<T>(context, expression);
      return {
        eval: evaluate,
        waitFor: waiter(evaluate),
        screenshot: () => snapshot('gBrowser.selectedBrowser.browsingContext.currentWindowGlobal'),
        close: async () => void (await send('browsingContext.close', { context })),
      };
    },
    async openPanel() {
      await page.bringToFront();
      await evaluateIn(
        window,
        `(async () => {
          let node;
          for (let i = 0; i < 200 && !node; i++) {
            node = document.getElementById('${WIDGET}-BAP');
            if (!node) await new Promise((resolve) => setTimeout(resolve, 50));
          }
          (node.querySelector('toolbarbutton') ?? node).click();
        })()`,
      );
      const context = await evaluateIn<string>(
        window,
        `(async () => {
          const { NavigableManager: manager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
          let panel;
          for (let i = 0; i < 200; i++) {
            panel = ${SIDEBAR};
            if (SidebarController.isOpen && panel?.currentURI?.spec.includes('/sidepanel.html')) break;
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
          if (!panel) throw new Error('the sidebar did not open');
          panel.permanentKey ??= {}; // BiDi addresses tabs only: teach it this browser element
          const id = manager.getIdForBrowser(panel);
          const known = manager.getBrowserById;
          manager.getBrowserById = (wanted) => (wanted === id ? panel : known.call(manager, wanted));
          return id;
        })()`,
      );
      const evaluate = <T>(expression: string) => evaluateIn<T>(context, expression);
      return {
        eval: evaluate,
        waitFor: waiter(evaluate),
        screenshot: () => snapshot(`${SIDEBAR}.browsingContext.currentWindowGlobal`),
      };
    },
  };
}

/** Starts a browser with the extension; throws with one clear line where the browser is missing. */
export const launch = (name: BrowserName, options: LaunchOptions = {}): Promise<Session> =>
  name === 'chrome' ? launchChrome(options) : launchFirefox(options);
