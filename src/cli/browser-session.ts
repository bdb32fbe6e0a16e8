/**
 * The handle by which scripts and tests drive a real browser, and what both browsers need to give it.
 */

import { existsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

export type BrowserName = 'chrome' | 'firefox';

/** A panel, options page or other page of the extension. */
export interface View {
  eval<T>(expression: string): Promise<T>;
  waitFor(expression: string, ms?: number): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** Presses keys one after the other, as the keyboard would. */
  press(...keys: ViewKey[]): Promise<void>;
}

/** The keys that the tests press in pages of the extension. */
export type ViewKey = 'Tab' | 'Enter' | 'Space' | 'Escape' | 'ArrowRight' | 'ArrowLeft';

export interface Session {
  name: BrowserName;
  browser: Browser;
  page: Page;
  /** Clicks the toolbar button and gives the panel that opens. */
  openPanel(): Promise<View>;
  /** Opens a page of the extension, e.g. `options.html`, in a tab. */
  openPage(file: string): Promise<View & { close(): Promise<void> }>;
  /** Presses keys in the page in front. */
  press: View['press'];
  /** Chooses an entry of the context menu, by its words. In Firefox it must be open; Chromium's cannot be clicked. */
  chooseInMenu(words: string): Promise<void>;
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

/** As `findBrowser`; throws with one clear line where the browser is missing. */
export const executable = (name: BrowserName): string => {
  const file = findBrowser(name);
  if (!file) throw new Error(`no ${name} found: set ${name === 'chrome' ? 'CHROMIUM_BIN' : 'FIREFOX_BIN'}`);
  return file;
};

/** Polls an expression until it is true. */
export const waiter =
  (evaluate: (expression: string) => Promise<unknown>): View['waitFor'] =>
  async (expression, ms = 15_000) => {
    const end = Date.now() + ms;
    while (!(await evaluate(`!!(${expression})`).catch(() => false))) {
      if (Date.now() > end) throw new Error(`timed out waiting for ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
