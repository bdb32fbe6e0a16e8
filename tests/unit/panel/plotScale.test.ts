/** Values stand where their date and height put them; the axis starts at zero. */

import { describe, expect, it } from 'vitest';
import { scalePlot, timeOf } from '../../../src/panel/plotScale';

const value = (asOf: string, amount: number) => ({
  asOf,
  quantity: { value: amount, unit: 'container', comparator: 'about' as const },
  by: { de: 'x', en: 'x' },
});
const box = { width: 120, height: 60, margin: 10 };

describe('scalePlot', () => {
  it('puts time on one axis and values from zero on the other', () => {
    const { points, zero } = scalePlot([value('2020', 0), value('2021', 50), value('2022', 100)], box);
    expect(zero).toBe(50);
    expect(points.map(({ x, y }) => [Math.round(x), y])).toEqual([
      [10, 50],
      [60, 30],
      [110, 10],
    ]);
  });

  it('leaves out what has no date and centres what has one date only', () => {
    const { points } = scalePlot([value('irgendwann', 5), value('2021-05', 5)], box);
    expect(points).toEqual([{ index: 1, x: 60, y: 10 }]);
  });

  it('reads days, months, years and ranges', () => {
    expect(timeOf('2023-09-06/2023-09-07')).toBe(timeOf('2023-09-06'));
    expect(timeOf('2023-09')).toBe(timeOf('2023-09-01'));
    expect(timeOf('2023')).toBe(timeOf('2023-01-01T10:00:00+02:00'));
  });
});
