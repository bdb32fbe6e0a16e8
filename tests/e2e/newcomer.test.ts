/**
 * A new reader's first minute in Chromium, with the mouse: from the welcome page to one contradicted sentence understood.
 * Counts the clicks and the words that have to be read on the way.
 */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session } from '../../src/cli/browsers';
import { until } from './harness';

/** Words a minute of an average reader of German prose; a minute also holds looking and clicking. */
const WORDS_A_MINUTE = 200;

/** Where the card is: its closed root hides it from scripts, but not from the pointer. */
const CARD = `(() => {
  const host = document.documentElement.lastElementChild;
  if (!host.matches(':popover-open')) return null;
  let [left, top, right, bottom] = [innerWidth, innerHeight, 0, 0];
  for (let x = 2; x < innerWidth; x += 4) for (let y = 2; y < innerHeight; y += 4) {
    if (document.elementFromPoint(x, y) !== host) continue;
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  return right > left ? { left, top, right, bottom } : null;
})()`;
const CONTRADICTED = `(() => {
  for (const [name, ranges] of CSS.highlights) if (name.endsWith('contradicted')) {
    const box = [...ranges][0].getClientRects()[0];
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return null;
})()`;

interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

describe('chrome', () => {
  let session: Session;
  let clicks = 0;
  let words = 0;
  const read = async (page: Page, selectors: string[]) => {
    for (const selector of selectors) {
      const text = await page.$eval(selector, (element) => (element as HTMLElement).innerText);
      words += text.split(/\s+/).length;
    }
  };
  const pageOf = async (file: string): Promise<Page> => {
    const target = await session.browser.waitForTarget((one) => one.url().includes(file));
    return (await target.page()) ?? (await target.asPage());
  };

  beforeAll(async () => {
    session = await launch('chrome', { language: 'de' });
  });
  afterAll(() => session?.close());

  it('the welcome page explains a contradicted sentence before anything is clicked', async () => {
    await session.openPage('welcome.html');
    const page = await pageOf('welcome.html');
    await page.waitForSelector('.answer.contradicted .verdict');
    const below = await page.$eval('.answer', (box) => box.getBoundingClientRect().bottom - innerHeight);
    expect(below).toBeLessThan(0);
    await read(page, ['h1', '.lead', '#example-title', '.sample .picked', '.answer']);
    await page.locator('button.main.big').click();
    clicks += 1;
  });

  it('the demo article says what to do, and one click opens the card', async () => {
    const page = await pageOf('reader.html');
    await page.bringToFront();
    await page.waitForFunction('CSS.highlights.size > 4');
    await read(page, ['h1', '.try']);
    const place = (await page.evaluate(CONTRADICTED)) as { x: number; y: number };
    expect(place.y).toBeLessThan(await page.evaluate(() => innerHeight));
    await page.mouse.click(place.x, place.y);
    clicks += 1;
    const card = await until(
      () => page.evaluate(CARD) as Promise<Place | null>,
      (found) => found !== null,
    );
    // Never over the words it tells about.
    expect(place.y < (card as Place).top || place.x > (card as Place).right || place.x < (card as Place).left).toBe(
      true,
    );
  });

  it('one more click in the card opens the panel at this finding, which names who contradicts', async () => {
    const page = await pageOf('reader.html');
    const card = (await page.evaluate(CARD)) as Place;
    await page.mouse.click(card.left + 60, card.bottom - 24);
    clicks += 1;
    const panel = await pageOf('sidepanel.html');
    await panel.waitForSelector('.finding.contradicted.open .origins');
    await panel.waitForFunction(`(() => {
      const box = document.querySelector('.finding.contradicted').getBoundingClientRect();
      return box.top >= 0 && box.top < innerHeight / 2;
    })()`);
    const said = await panel.$eval('.finding.contradicted', (item) => (item as HTMLElement).innerText);
    expect(said).toContain('2 unabhängige Quellen widersprechen');
    expect(said).toContain('Dagegen steht');
    expect(said).toContain('Prüfbericht von 2019');
    words += said.split(/\s+/).length;
  });

  it('takes three clicks and less than a minute of reading', () => {
    expect(clicks).toBe(3);
    expect(words).toBeLessThan(WORDS_A_MINUTE);
  });
});
