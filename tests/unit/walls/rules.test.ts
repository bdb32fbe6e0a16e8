import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../../src/platform/consent-rules';

const size = (url: string, top: boolean) => JSON.stringify(rulesFor(url, top)).length;

describe('the rules a frame is sent', () => {
  it('are a part of all rules in a page, and next to nothing in a frame', () => {
    expect(size('https://example.org/', true)).toBeLessThan(110_000);
    expect(size('https://example.org/', false)).toBeLessThan(20_000);
  });
  it('include those for the address', () => {
    expect(rulesFor('https://www.zentralruf.de/', true).r.some((r) => r[1] === 'zentralruf-de')).toBe(true);
    expect(rulesFor('https://example.org/', true).r.some((r) => r[1] === 'zentralruf-de')).toBe(false);
  });
});
