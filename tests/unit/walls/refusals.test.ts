import { describe, expect, it } from 'vitest';
import { Refusals } from '../../../src/platform/refusals';

const URL_A = 'https://a.example/artikel?id=1';

describe('refusals that were clicked', () => {
  it('are known again at the same path, whatever the query', () => {
    const refusals = new Refusals();
    refusals.clicked(1, URL_A, 100, 1000);
    expect(refusals.ago(1, 'https://a.example/artikel?refused=77#top', 1500)).toBe(500);
    expect(refusals.ago(1, 'https://a.example/other', 1500)).toBeNull();
    expect(refusals.ago(2, URL_A, 1500)).toBeNull();
    expect(refusals.ago(1, URL_A, 90_000)).toBeNull();
  });
  it('are two per tab, origin and minute', () => {
    const refusals = new Refusals();
    refusals.clicked(1, URL_A, 100, 1000);
    refusals.clicked(1, URL_A, 100, 2000);
    expect(refusals.ago(1, 'https://a.example/x1', 2500)).toBeNull();
    refusals.clicked(1, 'https://a.example/x1', 2400, 3000);
    expect(refusals.ago(1, 'https://a.example/x2', 3500)).toBeLessThan(0);
    expect(refusals.ago(1, 'https://b.example/', 3500)).toBeNull();
    expect(refusals.ago(1, 'https://a.example/x2', 64_000)).toBeNull();
  });
});
