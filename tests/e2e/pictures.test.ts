/**
 * Pictures compared with a tolerance. What holds no text is compared with small references in the repository; what
 * does is compared within one run, because no two machines have the same fonts. `REFERENCES=write` draws them anew.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session, type View } from '../../src/cli/browsers';
import { FINDING_KINDS } from '../../src/model/finding';
import { reports } from '../pages/reports/reports';

const FOLDER = fileURLToPath(new URL('references/', import.meta.url));
const ARTIFACTS = fileURLToPath(new URL('../../artifacts/pictures/', import.meta.url));
/** Share of pixels that may differ: edges are drawn a little differently by each version of the browser. */
const TOLERANCE = 0.02;
/** How far below the baseline box of a line a mark may be drawn, in pixels. */
const LINE = 6;

const read = (png: Uint8Array) => PNG.sync.read(Buffer.from(png));

/** Which pixels differ, and how many; null where the sizes do. */
function difference(a: PNG, b: PNG, threshold: number): { count: number; at(x: number, y: number): boolean } | null {
  if (a.width !== b.width || a.height !== b.height) return null;
  const out = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, out.data, a.width, a.height, { threshold, diffMask: true, includeAA: true });
  return { count, at: (x, y) => (out.data[(y * a.width + x) * 4 + 3] ?? 0) > 0 };
}

function expectLike(name: string, picture: Uint8Array): void {
  const file = path.join(FOLDER, `${name}.png`);
  if (process.env.REFERENCES === 'write' || !existsSync(file)) {
    expect(process.env.REFERENCES, `${name}.png is missing`).toBe('write');
    writeFileSync(file, picture);
  }
  const now = read(picture);
  const found = difference(now, read(readFileSync(file)), 0.25);
  const share = found ? found.count / (now.width * now.height) : 1;
  if (share > TOLERANCE) {
    mkdirSync(ARTIFACTS, { recursive: true });
    writeFileSync(path.join(ARTIFACTS, `${name}.png`), picture);
  }
  expect(share, `${name}: see artifacts/pictures`).toBeLessThanOrEqual(TOLERANCE);
}

const scheme = (page: Page, value: 'light' | 'dark') =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

describe('chrome', () => {
  let session: Session;
  let view: View;
  let panel: Page;

  beforeAll(async () => {
    session = await launch('chrome', { language: 'de' });
    view = await session.openPage('sidepanel.html?tab=999999');
    panel = (await session.browser.pages()).find((page) => page.url().includes('999999')) as Page;
    await panel.setViewport({ width: 400, height: 900 });
    const set = `chrome.storage.session.set({ 'report:999999': ${JSON.stringify(reports.rich)} })`;
    await view.waitFor(`document.querySelector('.notice.elsewhere')`); // the tab it asks for does not exist
    await view.eval(set);
    await view.waitFor(`document.querySelectorAll('li.finding').length === 9`);
    await view.eval(`document.querySelector('.finding.other-figure .head').click()`);
    await view.waitFor(`document.querySelector('.plot')`);
  });
  afterAll(() => session?.close());

  describe.each(['light', 'dark'] as const)('%s', (colours) => {
    it.each([
      ['strip', '.strip'],
      ['plot', '.plot svg'],
      ['switch', '.track'],
      ...FINDING_KINDS.map((kind) => [`sign-${kind}`, `.chip.${kind} .sign`]),
    ])('%s looks as it did', async (name, selector) => {
      await scheme(panel, colours);
      await panel.mouse.move(0, 0);
      const element = await panel.$(selector as string);
      await view.eval(`document.activeElement?.blur()`);
      expectLike(`${name}-${colours}`, (await element?.screenshot()) ?? new Uint8Array());
    });
  });

  it('dark differs from light in colours only: every box stands where it stood', async () => {
    const boxes = `[...document.querySelectorAll('body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join(' ');
    })`;
    await scheme(panel, 'light');
    const light = await view.eval<string[]>(boxes);
    await scheme(panel, 'dark');
    expect(await view.eval<string[]>(boxes)).toEqual(light);
    expect(light.length).toBeGreaterThan(100);
  });

  describe('marks', () => {
    let marked: PNG;
    let bare: PNG;
    let found: NonNullable<ReturnType<typeof difference>>;
    let lines: { kind: string; left: number; top: number; right: number; bottom: number }[];

    beforeAll(async () => {
      const reader = await session.openPage('reader.html?demo');
      const page = (await session.browser.pages()).find((one) => one.url().includes('reader.html')) as Page;
      await page.bringToFront();
      await page.setViewport({ width: 1000, height: 900 });
      await reader.waitFor('CSS.highlights.size === 5');
      marked = read(await page.screenshot());
      lines = await reader.eval(`[...CSS.highlights].flatMap(([name, ranges]) => [...ranges].flatMap((range) =>
        [...range.getClientRects()].map(({ left, top, right, bottom }) =>
          ({ kind: name.split('-').slice(2).join('-'), left, top, right, bottom }))))`);
      await reader.eval('CSS.highlights.clear()');
      bare = read(await page.screenshot());
      const all = difference(marked, bare, 0.1);
      if (!all) throw new Error('the pictures differ in size');
      found = all;
      await reader.close();
    });

    it('change nothing but the lines below their sentences', () => {
      const within = (x: number, y: number) =>
        lines.some(({ left, top, right, bottom }) => x >= left - 1 && x <= right + 1 && y >= top && y <= bottom + LINE);
      let outside = 0;
      for (let y = 0; y < marked.height; y++)
        for (let x = 0; x < marked.width; x++) if (found.at(x, y) && !within(x, y)) outside += 1;
      expect(found.count).toBeGreaterThan(500);
      expect(outside).toBe(0);
    });

    /** A kind's line without its colour: drawn rows, empty rows between them, the share drawn, the mean run of pixels. */
    const shapeOf = (kind: string): { rows: number; gap: boolean; share: number; run: number } => {
      const line = lines.find((one) => one.kind === kind);
      if (!line) throw new Error(`${kind} is not painted`);
      const [left, right] = [Math.ceil(line.left) + 2, Math.floor(line.right) - 2];
      /** How much darker or lighter the mark makes a pixel; soft edges of dots and dashes count as not drawn. */
      const change = (x: number, y: number) => {
        const at = (y * marked.width + x) * 4;
        return [0, 1, 2].reduce(
          (sum, part) => sum + Math.abs((marked.data[at + part] ?? 0) - (bare.data[at + part] ?? 0)),
          0,
        );
      };
      let most = 0;
      for (let y = Math.floor(line.top); y <= line.bottom + LINE; y++)
        for (let x = left; x < right; x++) most = Math.max(most, change(x, y));
      const share = (y: number) => {
        let drawn = 0;
        for (let x = left; x < right; x++) if (change(x, y) > most / 2) drawn += 1;
        return drawn / (right - left);
      };
      const rows: { y: number; share: number }[] = [];
      for (let y = Math.floor(line.top); y <= line.bottom + LINE; y++)
        if (share(y) > 0.2) rows.push({ y, share: share(y) });
      const fullest = [...rows].sort((a, b) => b.share - a.share)[0]?.y ?? 0;
      let [drawn, runs] = [0, 0];
      for (let x = left; x < right; x++) {
        if (change(x, fullest) <= most / 2) continue;
        drawn += 1;
        if (x === left || change(x - 1, fullest) <= most / 2) runs += 1;
      }
      const ys = rows.map(({ y }) => y);
      const gap = ys.length > 0 && (ys.at(-1) as number) - (ys[0] as number) + 1 > ys.length;
      return {
        rows: rows.length,
        gap,
        share: Math.max(0, ...rows.map((row) => row.share)),
        run: drawn / Math.max(1, runs),
      };
    };

    it('are told apart by shape alone', () => {
      const shapes = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, shapeOf(kind)]));
      expect(shapes.corroborated).toMatchObject({ rows: 2, gap: false });
      expect(shapes.contradicted).toMatchObject({ gap: true });
      expect(shapes['same-origin']).toMatchObject({ rows: 1 });
      for (const firm of ['corroborated', 'contradicted', 'same-origin'] as const)
        expect(shapes[firm]?.share, firm).toBeGreaterThan(0.75);
      for (const broken of ['other-figure', 'related'] as const)
        expect(shapes[broken]?.share, broken).toBeLessThan(0.75);
      expect(shapes['other-figure']?.run).toBeGreaterThan((shapes.related?.run ?? 0) * 1.4);
    });
  });
});
