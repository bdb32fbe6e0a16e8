/** Marks differ in shape, not only in colour; print leaves them out; colours can be seen on their ground. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK, markStyles } from '../../../src/annotations/look';
import { FINDING_KINDS as KINDS } from '../../../src/model/finding';

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const css = markStyles('abc', DEFAULT_LOOK);
const rule = (ground: string, kind: string) =>
  css.match(new RegExp(`abc-${ground}-${kind}\\)\\{text-decoration:underline (\\w+ \\d+)px (#\\w+)`));

describe('markStyles', () => {
  it('gives each kind its own line', () => {
    expect(new Set(KINDS.map((kind) => rule('light', kind)?.[1])).size).toBe(KINDS.length);
  });

  it.each([...KINDS])('shows %s with at least 4.5:1 on white and on near-black', (kind) => {
    expect(contrast(rule('light', kind)?.[2] ?? '#ffffff', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rule('dark', kind)?.[2] ?? '#000000', '#1b1a18')).toBeGreaterThanOrEqual(4.5);
  });

  it('applies to screens only', () => {
    let depth = 0;
    const outside = [...css].filter((sign) => {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      return depth === 0 && sign !== '}';
    });
    expect(outside.join('')).toBe('@media screen@media screen and (forced-colors:active)');
  });

  it('lays colour behind sentences only where asked', () => {
    const background = /light-corroborated\)\{[^}]*background/;
    expect(css).not.toMatch(background);
    expect(markStyles('abc', { ...DEFAULT_LOOK, style: 'tint' })).toMatch(background);
  });
});
