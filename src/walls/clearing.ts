/** In: walls that were recognised. Out: hidden or noted, the page unlocked, everything undone again on demand. */

import type { WallKind } from '../model/wall';
import { readAccess } from './access';
import { Changes } from './changes';
import { hide, hideAllLike } from './hide';
import { fold } from './lexicon';
import type { WallPorts, WallSettings } from './ports';
import { Records } from './record';
import type { ScrollLocks } from './scrollLocks';
import { Tree } from './tree';
import { unlock } from './unlock';

export type Phase = 'seen' | 'working' | 'cleared' | 'left';

export interface Known {
  phase: Phase;
  /** Since when it is in this phase, and when it was first seen, by `performance.now()`. */
  since: number;
  seen: number;
  words: string;
  /** Why it was left alone. */
  why?: string;
}

/** A wall that comes back this soon after it was refused at the same address came with a reload: left alone. */
const RELOAD = 20_000;
/** Refusals in one document, and entries in its report; what asks more often is left alone. */
const MOST = { refusals: 5, entries: 20 };
/** A wall that was hidden this often comes back by a script that makes it anew. */
const AGAIN = 2;
/** A layer that comes this soon after a click of the reader was opened by it, in milliseconds. */
const OPENED = 1200;
/** A refusal that takes longer than this does not keep the page locked, in milliseconds. */
const SLOW = 900;
/** When the page is unlocked after a wall is gone, in milliseconds: pages lock again, and late. */
const UNLOCKS = [0, 700, 2000, 4500];

/** What all three ways to a wall (rules, words, frames) share. */
export class Clearing {
  readonly tree: Tree;
  readonly records: Records;
  /** Set by the watch: have another look soon. */
  lookSoon: (ms?: number) => void = () => {};
  /** Set by the rules: take back what was hidden in advance. */
  unhide: () => void = () => {};
  private readonly hiddenSince = new Map<string, number>();
  private readonly walls = new Map<Element, Known>();
  /** Changes that give the page back while a slow refusal of an unseen wall goes on, by the wall's words. */
  private readonly early = new Map<string, Changes>();
  private refusals = 0;
  private touched = Number.NEGATIVE_INFINITY;

  constructor(
    readonly ports: WallPorts,
    private readonly settings: WallSettings,
    private readonly refusedAgo: number | null,
    private readonly locks: ScrollLocks,
    readonly signal: AbortSignal,
  ) {
    this.tree = new Tree(ports.shadowRootOf);
    this.records = new Records((wall) => ports.news(wall), this.hiddenSince, MOST.entries);
    const touch = (e: Event) => {
      if (e.isTrusted) this.touched = performance.now();
    };
    window.addEventListener('click', touch, { capture: true, passive: true, signal });
    ports.onShowAgain((id) => this.showAgain(id));
    signal.addEventListener('abort', () => this.undoAll());
  }

  known(root: Element): Known | undefined {
    return this.walls.get(root);
  }

  /** From now on the wall cannot be seen any more, although it is not yet cleared. */
  unseen(words: string): void {
    this.hiddenSince.set(words, performance.now());
  }

  forget(root: Element): void {
    this.walls.delete(root);
  }

  phase(root: Element, phase: Phase, words: string): Known {
    const now = performance.now();
    const before = this.walls.get(root);
    const known: Known = {
      phase,
      words,
      seen: before?.seen ?? now,
      since: before?.phase === phase ? before.since : now,
    };
    this.walls.set(root, known);
    return known;
  }

  /** The wall's words, folded and cut: by them a wall is known again in whichever node the page puts it. */
  wordsOf(root: Element | undefined): string {
    return root ? fold(this.tree.text(root, 1200)).slice(0, 300) : '';
  }

  /** Did the page reload itself because of a refusal, and does it ask again? */
  get cameBack(): boolean {
    if (this.refusals >= MOST.refusals) return true;
    return this.refusedAgo !== null && this.refusedAgo + performance.now() < RELOAD;
  }

  /** A refusal begins: counted at once, because several may go on side by side. */
  begins(): void {
    this.refusals++;
  }

  /** It came to nothing before anything was clicked. */
  gaveUp(): void {
    this.refusals--;
  }

  /** It is about to be clicked. */
  clicked(): void {
    this.ports.clicked();
  }

  /** Did the reader click just now? What appears then was asked for: the site's own settings, most of all. */
  get openedByReader(): boolean {
    return performance.now() - this.touched < OPENED;
  }

  changes(): Changes {
    return new Changes(this.ports.styles);
  }

  /** The reader brought this wall back: it stays. */
  wanted(words: string): boolean {
    return this.records.find(words)?.wall.outcome === 'shown-again';
  }

  leave(root: Element, kind: WallKind, words: string, by: string, why: string, frameHost?: string): void {
    const known: Known = this.phase(root, 'left', words);
    known.why = why;
    this.records.note(words, kind, 'left', by, { why, frameHost });
  }

  /** Only "agree" or "pay": never clicked. Hidden if the reader wants so. */
  pay(root: HTMLElement, words: string, seen: number | undefined, frameHost?: string): 'hidden' | 'leave' {
    if (this.wanted(words)) return 'leave';
    if (this.settings.consentOrPay === 'leave') {
      this.unhide();
      this.leave(root, 'consent-or-pay', words, 'overlay', 'setting-leave', frameHost);
      return 'leave';
    }
    this.hideWall(root, 'consent-or-pay', words, 'consent-or-pay', seen, frameHost);
    return 'hidden';
  }

  hideWall(
    root: HTMLElement,
    kind: 'consent' | 'consent-or-pay',
    words: string,
    why: string,
    seen: number | undefined,
    frameHost?: string,
  ): void {
    const changes = this.records.find(words)?.changes ?? this.changesFor(words);
    hide(root, changes, this.tree);
    this.phase(root, 'cleared', words);
    const entry = this.records.note(words, kind, 'hidden', 'overlay', { why, seen, changes, frameHost });
    entry.hidden = (entry.hidden ?? 0) + 1;
    if (entry.hidden === AGAIN) hideAllLike(root, changes);
    this.afterwards(changes, 0);
  }

  /**
   * A refusal of a wall out of sight begins: where it takes long the page can be scrolled meanwhile.
   * @returns to be called at its end
   */
  unlockIfSlow(words: string): () => void {
    const timer = setTimeout(() => {
      if (this.signal.aborted) return;
      const changes = this.early.get(words) ?? this.changes();
      this.early.set(words, changes);
      unlock(changes, this.tree, readAccess(document).level !== 'free');
    }, SLOW);
    return () => clearTimeout(timer);
  }

  /** Nothing came of that refusal. */
  relock(words: string): void {
    this.early.get(words)?.revert();
    this.early.delete(words);
  }

  private changesFor(words: string): Changes {
    const changes = this.early.get(words) ?? this.changes();
    this.early.delete(words);
    return changes;
  }

  refused(words: string, by: string, seen: number | undefined, frameHost?: string): void {
    const changes = this.changesFor(words);
    this.records.note(words, 'consent', 'refused', by, { seen, changes, frameHost });
    this.afterwards(changes, 300);
  }

  /** Gives the page `wait` milliseconds to unlock itself, then does what it did not do; looks again for what is late. */
  afterwards(changes: Changes, wait: number): void {
    const strict = readAccess(document).level !== 'free';
    for (const ms of UNLOCKS) {
      setTimeout(() => {
        if (this.signal.aborted || this.records.cleared.every((e) => e.changes !== changes)) return;
        try {
          unlock(changes, this.tree, strict);
          this.locks.release();
        } catch {
          // The page changed under it; the next round sees it anew.
        }
        this.lookSoon();
      }, wait + ms);
    }
  }

  private showAgain(id: string): boolean {
    const entry = this.records.byId(id);
    if (!entry?.changes || entry.wall.outcome !== 'hidden') return false;
    this.locks.restore();
    const { changes } = entry;
    entry.changes = undefined;
    entry.cleared = undefined;
    this.records.note(entry.words, entry.wall.kind, 'shown-again', entry.wall.by, { frameHost: entry.wall.frameHost });
    changes.revert();
    return true;
  }

  private undoAll(): void {
    this.locks.restore();
    for (const changes of this.early.values()) changes.revert();
    for (const entry of this.records.cleared) entry.changes?.revert();
  }
}
