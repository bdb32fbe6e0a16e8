/** The card never lies over the sentence it explains while there is room elsewhere. */

import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../src/annotations/placement';

const view = { width: 1000, height: 800 };
const card = { width: 340, height: 300 };
const line = (left: number, top: number, right: number) => ({ left, top, right, bottom: top + 24 });

describe('placeCard', () => {
  it('goes below the last line', () => {
    expect(placeCard([line(200, 100, 700), line(100, 130, 400)], card, view)).toEqual({ left: 100, top: 164 });
  });

  it('goes above where there is no room below', () => {
    expect(placeCard([line(100, 600, 700)], card, view).top).toBe(290);
  });

  it('goes beside a sentence that fills the height', () => {
    const tall = Array.from({ length: 30 }, (_, at) => line(50, 20 + at * 26, 500));
    expect(placeCard(tall, card, view).left).toBe(510);
  });

  it('uses a free margin', () => {
    const block = { left: 50, top: 90, right: 500, bottom: 300 };
    expect(placeCard([line(50, 100, 480)], card, view, block)).toEqual({ left: 520, top: 100 });
  });

  it('begins at the right where the sentence does', () => {
    expect(placeCard([line(300, 100, 900)], card, view, undefined, true)).toEqual({ left: 560, top: 134 });
    const tall = Array.from({ length: 30 }, (_, at) => line(500, 20 + at * 26, 950));
    expect(placeCard(tall, card, view, undefined, true).left).toBe(150);
  });

  it('stays inside a narrow viewport', () => {
    const { left, top } = placeCard([line(250, 300, 340)], card, { width: 360, height: 400 });
    expect(left).toBe(12);
    expect(top).toBeGreaterThanOrEqual(8);
    expect(top + card.height).toBeLessThanOrEqual(400 - 8);
  });
});
