/** Draws the toolbar and store icons: takes `assets/icons/*.svg`, writes `assets/public/icon/*.png` with Chromium. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const STATES = { working: '', off: 'off-', failed: 'failed-' };
const SIZES = [16, 32, 48, 96, 128];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
mkdirSync('assets/public/icon', { recursive: true });
for (const [state, prefix] of Object.entries(STATES)) {
  const svg = readFileSync(`assets/icons/${state}.svg`, 'utf8');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(`assets/public/icon/${prefix}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
