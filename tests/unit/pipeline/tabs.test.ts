/** Reports of tabs: changes come one after the other, and a failed one does not stop the next. */

import { describe, expect, it } from 'vitest';
import type { TabReport } from '../../../src/model/finding';
import { startReport } from '../../../src/pipeline/background';
import { createTabReports } from '../../../src/pipeline/tabs';

function setUp() {
  const kept = new Map<number, TabReport>();
  const shown: (string | null)[] = [];
  const slow = () => new Promise((resolve) => setTimeout(resolve, 2));
  const reports = createTabReports(
    {
      async get(tabId) {
        await slow();
        return kept.get(tabId) ?? null;
      },
      async set(tabId, report) {
        await slow();
        if (report) kept.set(tabId, report);
        else kept.delete(tabId);
      },
    },
    (_, report) => shown.push(report?.url ?? null),
  );
  return { kept, shown, reports };
}
const add = (letter: string) => (report: TabReport | null) => startReport((report?.url ?? '') + letter);

describe('reports of tabs', () => {
  it('no change is lost when several come at once', async () => {
    const { reports, shown } = setUp();
    await Promise.all(['a', 'b', 'c'].map((letter) => reports.change(1, add(letter))));
    expect((await reports.get(1))?.url).toBe('abc');
    expect(shown).toEqual(['a', 'ab', 'abc']);
  });

  it('tabs do not mix', async () => {
    const { reports } = setUp();
    await Promise.all([reports.change(1, add('a')), reports.change(2, add('b'))]);
    expect((await reports.get(1))?.url).toBe('a');
    expect((await reports.get(2))?.url).toBe('b');
  });

  it('a failed change rejects for its caller and leaves the queue working', async () => {
    const { reports } = setUp();
    const failed = reports.change(1, () => {
      throw new Error('no');
    });
    const next = reports.change(1, add('b'));
    await expect(failed).rejects.toThrow('no');
    expect((await next)?.url).toBe('b');
  });

  it('a closed tab is forgotten', async () => {
    const { reports, kept, shown } = setUp();
    await reports.change(1, add('a'));
    await reports.change(1, () => null);
    expect(kept.size).toBe(0);
    expect(shown.at(-1)).toBeNull();
  });
});
