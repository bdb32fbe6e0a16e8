/**
 * In: pages as bytes. Out: what the article stage reads in a real Chromium, with the pages' scripts and the network off.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { InPageOptions, PageRead } from './read-in-page';
import type { PageBytes } from './read-pages';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
const PAGE_TIMEOUT_MS = 20_000;
/** A page that needs nothing but itself: its own scripts, frames and remote files stay out. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The Chromium to use, or undefined where none is found. */
export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM_BIN, ...USUAL].find((file): file is string => !!file && existsSync(file));

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./read-in-page.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'quellenblick' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if ('output' in output) for (const file of output.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error('the article stage could not be bundled');
}

export interface Engine {
  read(page: PageBytes, options: InPageOptions): Promise<PageRead>;
  close(): Promise<void>;
}

/** Starts one browser with one tab; a tab that hangs or crashes is replaced. */
export async function chromiumEngine(binary: string): Promise<Engine> {
  const script = await bundle();
  const launch = (): Promise<Browser> =>
    puppeteer.launch({
      executablePath: binary,
      headless: true,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run', '--disable-extensions'],
    });
  let browser = await launch();
  let tab: Page | null = null;

  const fresh = async (): Promise<Page> => {
    if (!browser.connected) browser = await launch();
    return browser.newPage();
  };
  const visit = async (page: Page, { bytes, charset }: PageBytes, options: InPageOptions): Promise<PageRead> => {
    let served = false;
    page.removeAllListeners('request');
    page.on('request', (request) => {
      if (served || !request.isNavigationRequest() || request.frame() !== page.mainFrame()) {
        request.abort().catch(() => undefined);
        return;
      }
      served = true;
      const contentType = charset ? `text/html; charset=${charset}` : 'text/html';
      request
        .respond({ status: 200, contentType, headers: { 'content-security-policy': POLICY }, body: bytes })
        .catch(() => undefined);
    });
    await page.goto(/^https?:/.test(options.url) ? options.url : 'https://page.invalid/', {
      waitUntil: 'domcontentloaded',
      timeout: PAGE_TIMEOUT_MS,
    });
    await page.evaluate(script);
    return page.evaluate((given: InPageOptions) => {
      const { quellenblickRead } = globalThis as unknown as {
        quellenblickRead(d: Document, o: InPageOptions): PageRead;
      };
      return quellenblickRead(document, given);
    }, options);
  };

  return {
    async read(bytes, options) {
      const page = tab ?? (await fresh());
      if (!tab) {
        await page.setRequestInterception(true);
        tab = page;
      }
      const late = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('time-out')), PAGE_TIMEOUT_MS).unref();
      });
      try {
        return await Promise.race([visit(page, bytes, options), late]);
      } catch (error) {
        tab = null;
        page.close().catch(() => undefined);
        throw error;
      }
    },
    close: () => browser.close(),
  };
}
