/** Light or dark ground: takes the element a mark stands in, tells which set of colours can be seen there. */

import type { Ground } from './look';

/** Relative luminance of an `rgb()` colour, 0…1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Judged by the colour of the text: unlike backgrounds it is always known, and readable text implies its ground. */
export function groundOf(range: Range): Ground {
  const node = range.startContainer;
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const view = node.ownerDocument?.defaultView;
  if (!element || !view) return 'light';
  return luminance(view.getComputedStyle(element).color) > 0.4 ? 'dark' : 'light';
}
