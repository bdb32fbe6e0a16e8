/** In: what happened to a wall. Out: one entry per wall for the report, sent on whenever it changes. */

import type { Wall, WallKind, WallOutcome } from '../model/wall';
import type { Changes } from './changes';

export interface Entry {
  wall: Wall;
  /** What was changed to take it away; absent for refusals and for walls left alone. */
  changes?: Changes;
  /** When it was first seen and when it was cleared, by `performance.now()`. */
  seen?: number;
  cleared?: number;
  /** The wall's words, folded and cut: a wall put back by the page has the same. */
  words: string;
  /** How often it was hidden in an element of its own. */
  hidden?: number;
}

export class Records {
  private readonly entries: Entry[] = [];

  constructor(
    private readonly news: (wall: Wall) => void,
    /** Since when a wall with these words has been out of sight, where that was before it was cleared. */
    private readonly hiddenSince: ReadonlyMap<string, number>,
    private readonly most: number,
  ) {}

  /** The entry of a wall with these words, whichever node it stands in now. */
  find(words: string): Entry | undefined {
    return this.entries.find((e) => e.words === words);
  }

  byId(id: string): Entry | undefined {
    return this.entries.find((e) => e.wall.id === id);
  }

  /** Is the report full, and this wall not in it? Then nothing is done about it. */
  full(words: string): boolean {
    return this.entries.length >= this.most && !this.find(words);
  }

  /** Was any wall cleared within the last `ms` milliseconds? The latest one. */
  lately(ms: number): Entry | undefined {
    const now = performance.now();
    const walls = this.entries.filter((e) => e.wall.kind !== 'paywall');
    return walls.filter((e) => e.cleared !== undefined && now - e.cleared < ms).at(-1);
  }

  get cleared(): Entry[] {
    return this.entries.filter((e) => e.cleared !== undefined);
  }

  /** Tells every entry once more: the report they stood in is gone. */
  tellAll(): void {
    for (const { wall } of this.entries) this.news(wall);
  }

  /** Notes an outcome and tells it. */
  note(
    words: string,
    kind: WallKind,
    outcome: WallOutcome,
    by: string,
    more: { why?: string; seen?: number; frameHost?: string; changes?: Changes } = {},
  ): Entry {
    let entry = this.find(words);
    if (!entry) {
      entry = { wall: { id: `w${this.entries.length + 1}`, kind, outcome, by }, words };
      if (!this.full(words)) this.entries.push(entry);
    }
    const now = performance.now();
    entry.seen ??= more.seen;
    if (more.changes) entry.changes = more.changes;
    const first = entry.cleared === undefined;
    if (outcome === 'refused' || outcome === 'hidden') entry.cleared = now;
    const visibleMs =
      first && entry.cleared !== undefined
        ? Math.round(entry.seen === undefined ? 0 : (this.hiddenSince.get(words) ?? now) - entry.seen)
        : undefined;
    const before = JSON.stringify(entry.wall);
    entry.wall = {
      id: entry.wall.id,
      kind,
      outcome,
      by,
      ...(more.why ? { why: more.why } : {}),
      ...((visibleMs ?? entry.wall.visibleMs) !== undefined ? { visibleMs: visibleMs ?? entry.wall.visibleMs } : {}),
      ...(more.frameHost ? { frameHost: more.frameHost } : {}),
    };
    const noted = this.entries.includes(entry);
    if (noted && (JSON.stringify(entry.wall) !== before || entry === this.entries.at(-1))) this.news(entry.wall);
    return entry;
  }
}
