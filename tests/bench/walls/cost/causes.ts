/** In: a browser and a page. Out: the main thread's time by cause, from the browser's own trace of one visit. */

import type { Session } from '../../../../src/cli/browsers';
import { SETTLE } from './visit';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string; functionName?: string }; name?: string; fileName?: string };
}

interface Open {
  event: TraceEvent;
  end: number;
  owner: string | undefined;
  cause: string;
  inner: number;
}

/** What the browser calls it, and what it is. Everything else inside a script is that script at work. */
const CAUSES: Record<string, string> = {
  'v8.compile': 'parse',
  'v8.produceCache': 'parse',
  EvaluateScript: 'evaluate',
  'v8.run': 'evaluate',
  HitTest: 'hit test',
  Layout: 'layout',
  UpdateLayoutTree: 'style',
  MinorGC: 'collection',
  MajorGC: 'collection',
  'V8.GCScavenger': 'collection',
};

/** Milliseconds of self time by `script: cause`; what is nobody's script is the page's and the browser's. */
export async function causes(session: Session, url: string): Promise<Map<string, number>> {
  const tab = await session.browser.newPage();
  await tab.tracing.start({ categories: ['devtools.timeline', 'v8', 'blink', 'blink.user_timing', 'toplevel'] });
  await tab.goto(url, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const raw = await tab.tracing.stop();
  await tab.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(raw)) as { traceEvents: TraceEvent[] };
  return byCause(traceEvents, url);
}

function byCause(events: readonly TraceEvent[], url: string): Map<string, number> {
  const mains = new Set<string>();
  for (const e of events) {
    if (e.ph === 'M' && e.name === 'thread_name' && e.args?.name === 'CrRendererMain') mains.add(`${e.pid}/${e.tid}`);
  }
  // Of the renderers only the page's own counts: the one in which the page was parsed.
  const own = events.find((e) => e.name === 'ParseHTML' && JSON.stringify(e.args).includes(url))?.pid;
  const sums = new Map<string, number>();
  const add = (open: Open): void => {
    const time = (open.event.tdur ?? open.event.dur ?? 0) - open.inner;
    const key = `${open.owner ?? 'page'}: ${open.cause}`;
    sums.set(key, (sums.get(key) ?? 0) + time / 1000);
  };
  const stack: Open[] = [];
  const spans = events
    .filter((e) => e.ph === 'X' && e.pid === own && mains.has(`${e.pid}/${e.tid}`))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const event of spans) {
    for (let top = stack.at(-1); top && top.end <= event.ts; top = stack.at(-1)) add(stack.pop() ?? top);
    const above = stack.at(-1);
    if (above) above.inner += event.tdur ?? event.dur ?? 0;
    const owner = scriptOf(event) ?? above?.owner;
    const cause = CAUSES[event.name] ?? (owner ? (above?.owner === owner ? above.cause : 'run') : 'browser');
    stack.push({ event, end: event.ts + (event.dur ?? 0), owner, cause, inner: 0 });
  }
  for (const open of stack) add(open);
  return sums;
}

function scriptOf({ args }: TraceEvent): string | undefined {
  const address = args?.data?.url ?? args?.fileName ?? args?.data?.fileName ?? '';
  return /^chrome-extension:\/\/[^/]+\/(.+)$/.exec(address)?.[1];
}
