// @vitest-environment jsdom
/** In forced colours the elements that hold marks are addressed by their place, and nothing is written on them. */

import { describe, expect, it } from 'vitest';
import { forcedStyles } from '../../../src/annotations/forced';

const html = '<main><p>One <a href="x">two</a>.</p><p>Three.</p><div><p>Four.</p></div></main>';
const rangeOf = (node: Node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
};
const selectorsIn = (css: string) => css.match(/^:is\((.*)\),:is/m)?.[1]?.split(',') ?? [];

describe('forcedStyles', () => {
  it('finds exactly the elements that hold marks', () => {
    document.body.innerHTML = html;
    const before = document.documentElement.outerHTML;
    const [first, , last] = document.querySelectorAll('p');
    const css = forcedStyles([rangeOf(first as Node), rangeOf(last?.firstChild as Node)], document);
    const found = selectorsIn(css).flatMap((selector) => [...document.querySelectorAll(selector)]);
    expect(found).toEqual([first, last]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('speaks of forced colours on screens only', () => {
    expect(forcedStyles([rangeOf(document.querySelector('p') as Node)], document)).toMatch(
      /^@media screen and \(forced-colors:active\)\{/,
    );
  });

  it('leaves whole pages and what is no longer in the page to the browser', () => {
    const gone = document.createElement('p');
    gone.textContent = 'Gone.';
    expect(forcedStyles([rangeOf(document.body), rangeOf(document.documentElement), rangeOf(gone)], document)).toBe('');
  });
});
