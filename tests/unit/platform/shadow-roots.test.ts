import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shadowRootOf } from '../../../src/platform/shadow-roots';

const { document } = new JSDOM('<x-a></x-a><svg><font-face></font-face></svg><math><annotation-xml/></math>').window;
const element = (tag: string): Element => document.querySelector(tag) as Element;
const closed = element('x-a').attachShadow({ mode: 'closed' });

describe('shadowRootOf', () => {
  afterEach(() => vi.unstubAllGlobals());
  const browser = (ask: (element: Element) => ShadowRoot | null) =>
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: ask } });

  it('opens what is closed where the browser can', () => {
    expect(shadowRootOf(element('x-a'))).toBeNull();
    browser(() => closed);
    expect(shadowRootOf(element('x-a'))).toBe(closed);
  });

  it.each(['font-face', 'annotation-xml', 'x-a'])('%s: a browser that throws is no harm', (tag) => {
    browser(() => {
      throw new TypeError('Error at parameter');
    });
    expect(shadowRootOf(element(tag))).toBeNull();
  });
});
