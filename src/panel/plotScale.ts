/** Places for a small plot: takes dated values, gives points in a box of the given size. Pure. */

import type { ClaimFinding } from '../model/finding';

export interface PlotPoint {
  x: number;
  y: number;
  /** Position in the values given. */
  index: number;
}

export interface PlotScale {
  points: PlotPoint[];
  /** Height of the zero line. */
  zero: number;
}

/** Start of a date as milliseconds; a month counts from its first day, a range from its start. */
export function timeOf(date: string): number {
  const [start = ''] = date.split('/');
  const full = start.length === 4 ? `${start}-01-01` : start.length === 7 ? `${start}-01` : start.slice(0, 10);
  return Date.parse(`${full}T00:00:00Z`);
}

/**
 * Time runs from left to right, values from zero upwards: a truncated axis would exaggerate. Values without a readable
 * date are left out. `box` in the units of the drawing, with a margin on all sides for the signs.
 */
export function scalePlot(
  values: ClaimFinding['values'],
  box: { width: number; height: number; margin: number },
): PlotScale {
  const dated = values
    .map((value, index) => ({ index, time: timeOf(value.asOf), value: value.quantity.value }))
    .filter(({ time }) => !Number.isNaN(time));
  const times = dated.map(({ time }) => time);
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const most = Math.max(...dated.map(({ value }) => value), 1);
  const inner = { width: box.width - 2 * box.margin, height: box.height - 2 * box.margin };
  return {
    zero: box.height - box.margin,
    points: dated.map(({ index, time, value }) => ({
      index,
      x: box.margin + (span === 0 ? inner.width / 2 : ((time - first) / span) * inner.width),
      y: box.margin + (1 - value / most) * inner.height,
    })),
  };
}
