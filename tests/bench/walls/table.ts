/** In: results of the gauntlet, of one extension or of two. Out: lines of a table and the sums below it. Pure. */

import type { Result } from './judge';

const time = (result: Result): string => String(result.visibleMs ?? '–').padStart(5);

/** One page: ours, and where there is one the other's result beside it. */
export function line(ours: Result | undefined, other: Result | undefined): string {
  if (!ours) return '';
  const cells = [
    ours.pass ? 'ok  ' : 'FAIL',
    ours.name.padEnd(28),
    ours.expect.padEnd(9),
    ours.state.padEnd(9),
    time(ours),
  ];
  if (other) cells.push('|', other.pass ? 'ok  ' : 'FAIL', other.state.padEnd(9), time(other));
  if (ours.wrong.length > 0) cells.push(`ours: ${ours.wrong.join(', ')}`);
  if (other?.wrong.length) cells.push(`other: ${other.wrong.join(', ')}`);
  if (!other && ours.clicks.length > 0) cells.push(`[${ours.clicks.join('|')}]`);
  return cells.join('  ');
}

const middle = (times: number[]): number | undefined => times.sort((a, b) => a - b)[times.length >> 1];

/** How many passed, by what was expected of them, and how long a wall that went could be seen. */
export function summary(results: Result[]): string {
  const of = (...expect: string[]) => results.filter((r) => expect.includes(r.expect));
  const passed = (list: Result[]) => `${list.filter((r) => r.pass).length}/${list.length}`;
  const times = of('refused', 'hidden').flatMap((r) => (r.visibleMs === null ? [] : [r.visibleMs]));
  return (
    `${passed(results)} pass; refused ${passed(of('refused'))}, hidden ${passed(of('hidden'))}, ` +
    `left alone ${passed(of('untouched', 'embed', 'left'))}; accepted ${results.filter((r) => r.state === 'accepted').length}; ` +
    `median visible ${middle(times) ?? '–'} ms over ${times.length} walls that went`
  );
}

/** The medians over the walls that both took away: those over all of each are not about the same walls. */
export function compared(ours: Result[], others: Result[]): string {
  const both = ours.flatMap((own) => {
    const other = others.find((r) => r.name === own.name);
    const wall = own.expect === 'refused' || own.expect === 'hidden';
    return wall && other && own.visibleMs !== null && other.visibleMs !== null
      ? [[own.visibleMs, other.visibleMs]]
      : [];
  });
  const [mine, theirs] = [0, 1].map((i) => middle(both.map((pair) => pair[i] as number)));
  return `walls both took away: ${both.length}; median visible ${mine ?? '–'} ms, the other ${theirs ?? '–'} ms`;
}
