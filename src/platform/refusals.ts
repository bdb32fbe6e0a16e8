/** In: refusals clicked in the tabs. Out: whether a wall that stands now may have come with a reload. In memory only. */

interface Refusal {
  tab: number | undefined;
  origin: string;
  pathname: string;
  /** When the document was born that held the wall: two clicks in one document are one refusal. */
  started: number;
  at: number;
}

/** Entries older than this say nothing about a reload, in milliseconds. */
const FORGET = 60_000;
/** Documents of one origin refused in one tab within that time; after that its walls are left alone. */
const MOST = 2;

export class Refusals {
  private list: Refusal[] = [];

  /** A refusal is being clicked in the document at `url` that was born at `started`. */
  clicked(tab: number | undefined, url: string, started: number, now: number): void {
    this.list = this.list.filter((r) => now - r.at < FORGET && !(r.tab === tab && r.started === started));
    const { origin, pathname } = new URL(url);
    this.list.push({ tab, origin, pathname, started, at: now });
  }

  /**
   * How long ago this tab refused a wall at this address, whatever its query, in milliseconds; null if never. After
   * too many refusals at one origin within a minute it is said to lie ahead, so that it stays recent for longer.
   */
  ago(tab: number | undefined, url: string, now: number): number | null {
    const { origin, pathname } = new URL(url);
    const here = this.list.filter((r) => r.tab === tab && r.origin === origin && now - r.at < FORGET);
    if (here.length >= MOST) return -FORGET;
    const same = here.findLast((r) => r.pathname === pathname);
    return same ? now - same.at : null;
  }
}
