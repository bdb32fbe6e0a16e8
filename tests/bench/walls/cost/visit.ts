/** In: a browser and the address of a page. Out: what its main thread did until some time after the load event. */

import type { Session } from '../../../../src/cli/browsers';

export interface Cost {
  /** From the last byte of the page to the end of its load event, in milliseconds of the wall clock. */
  load: number;
  /** Processor time of the page's main thread (tasks of all kinds), in milliseconds. */
  main: number;
  /** Thereof in scripts, the page's and the extension's. */
  script: number;
  /** Tasks above 50 ms and the longest one, by the wall clock. */
  longTasks: number;
  longest: number;
}

/** Time after the load event that still counts, in milliseconds: the walls' watch is at its most attentive then. */
export const SETTLE = 2500;

const LOAD =
  '(() => { const n = performance.getEntriesByType("navigation")[0]; return n.loadEventEnd - n.responseEnd; })()';

/**
 * One visit in a tab of its own. Processor time instead of the wall clock wherever the browser can tell it: what else
 * runs on the machine does not count then.
 */
export async function visit(session: Session, url: string): Promise<Cost> {
  const tab = await session.browser.newPage();
  try {
    const protocol = await tab.createCDPSession();
    await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.evaluateOnNewDocument(
      'window.__long = []; new PerformanceObserver((l) => window.__long.push(...l.getEntries().map((e) => e.duration))).observe({ type: "longtask" });',
    );
    await tab.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const { metrics } = await protocol.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((m) => m.name === name)?.value ?? Number.NaN) * 1000;
    const long = (await tab.evaluate('window.__long')) as number[];
    return {
      load: (await tab.evaluate(LOAD)) as number,
      main: of('TaskDuration'),
      script: of('ScriptDuration'),
      longTasks: long.length,
      longest: Math.max(0, ...long),
    };
  } finally {
    await tab.close();
  }
}
