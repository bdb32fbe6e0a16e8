/** Starts Firefox with the built extension; the real sidebar opens by the real toolbar button. */

import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { executable, type LaunchOptions, type Session, type View, type ViewKey, waiter } from './browser-session';

/** The Firefox build's add-on id, as in wxt.config.ts. */
const GECKO_ID = 'quellenblick@quellenblick.org';
const WIDGET = GECKO_ID.replace(/[^a-z0-9_-]/gi, '_');

export async function launchFirefox(options: LaunchOptions): Promise<Session> {
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
  /** A headless window is no active window by itself: without this, keys arrive and do nothing. */
  const FOCUS = 'window.focus(), (Services.focus.activeWindow = window)';
  /** WebDriver's values for keys. */
  const KEYS: Record<ViewKey, string> = {
    Tab: '\uE004',
    Enter: '\uE007',
    Space: ' ',
    Escape: '\uE00C',
    ArrowRight: '\uE014',
    ArrowLeft: '\uE012',
  };
  const pressIn =
    (context: string, browserElement: string): View['press'] =>
    async (...keys) => {
      await evaluateIn(window, `(() => { ${FOCUS}; ${browserElement}.focus(); })()`);
      const actions = keys.flatMap((key) => [
        { type: 'keyDown', value: KEYS[key] },
        { type: 'keyUp', value: KEYS[key] },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    };
  return {
    name: 'firefox',
    browser,
    page,
    close: () => browser.close(),
    windowShot: () => snapshot('window.browsingContext.currentWindowGlobal'),
    async press(...keys) {
      await evaluateIn(window, `(() => { ${FOCUS}; gBrowser.selectedBrowser.focus(); })()`);
      for (const key of keys) await page.keyboard.press(key);
    },
    chooseInMenu: (words) =>
      evaluateIn(
        window,
        `(async () => {
          const menu = document.getElementById('contentAreaContextMenu');
          const entry = () => [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(words)});
          for (let i = 0; i < 100 && !(menu.state === 'open' && entry()); i++)
            await new Promise((resolve) => setTimeout(resolve, 50));
          menu.activateItem(entry());
        })()`,
      ),
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
        press: pressIn(context, 'gBrowser.selectedBrowser'),
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
        press: pressIn(context, SIDEBAR),
        screenshot: () => snapshot(`${SIDEBAR}.browsingContext.currentWindowGlobal`),
      };
    },
  };
}
