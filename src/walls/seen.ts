/** In: what lies over the page. Out: unknown walls refused by their own buttons, else hidden; all others left alone. */

import type { Clearing, Known } from './clearing';
import { hide, veil } from './hide';
import { findOverlays, isBlank } from './overlays';
import { type Reading, recognise } from './recognise';
import { type RefusalSite, refuse } from './refuse';
import type { Rules } from './rules';
import { isShown, stands } from './tree';

/** A wall must have stood this long before it is clicked: its listeners may come after its markup. Milliseconds. */
const STEADY = 90;
/** Longer while the document is still loading: then its scripts are on their way. */
const STEADY_LOADING = 220;
/** How long a refused wall may take to fade away, in milliseconds. */
const FADING = 2500;
/** After this long the same words are read again: their buttons may have come into sight. Milliseconds. */
const READ_AGAIN = 1500;
/** How long a wall may be kept out of sight without having been cleared, in milliseconds. */
const LONGEST_VEIL = 5000;
/** A backdrop without words belongs to a wall that was cleared this long ago at most, and not just now. */
const BACKDROP = { from: 600, to: 6000 };

export class Seen {
  /** Walls out of sight, with what brings each back. */
  private readonly veiled = new Map<HTMLElement, () => void>();
  /** Overlays that are no walls, with the words they had when they were read. */
  private readonly nothing = new WeakMap<Element, { words: string; at: number }>();

  constructor(
    private readonly clearing: Clearing,
    private readonly rules: Rules,
  ) {}

  look(): void {
    for (const { root, share } of findOverlays(this.clearing.tree)) this.consider(root, share);
    // What is out of sight, by us or by the rules, cannot be hit any more.
    for (const root of new Set([...this.veiled.keys(), ...this.rules.hiddenInAdvance()])) {
      if (!this.veiled.has(root)) this.consider(root, 1);
      else if (root.isConnected && this.clearing.known(root)?.phase === 'seen') this.consider(root, 1);
    }
  }

  private consider(root: HTMLElement, share: number): void {
    const { clearing } = this;
    const before = clearing.known(root);
    if (before?.phase === 'working' || this.isFading(before)) return;
    // Stays as the reader opened it, whatever it says by now.
    if (before?.why === 'opened-by-reader') return;
    const words = clearing.wordsOf(root);
    if (before?.phase === 'left' && before.words === words) return;
    if (this.isBackdrop(root, share)) return;
    // Headers, players and advertisements are read once, and again when they say something else or after a while.
    const read = this.nothing.get(root);
    if (read?.words === words && performance.now() - read.at < READ_AGAIN) return;
    const reading = recognise(root, clearing.tree);
    if (reading.kind === 'none') {
      this.nothing.set(root, { words, at: performance.now() });
      return;
    }
    if (reading.kind !== 'consent' && reading.kind !== 'consent-or-pay') {
      if (share > 0.1) clearing.leave(root, reading.kind, words, 'overlay', 'not-ours');
      else clearing.phase(root, 'left', words);
      return;
    }
    if (clearing.wanted(words) || clearing.records.full(words)) return;
    if (!before && clearing.openedByReader) {
      clearing.leave(root, reading.kind, words, 'overlay', 'opened-by-reader');
      return;
    }
    const known = before?.phase === 'seen' ? before : clearing.phase(root, 'seen', words);
    if (reading.kind === 'consent-or-pay') {
      clearing.pay(root, words, known.seen);
      return;
    }
    this.rules.load();
    if (before?.phase !== 'seen' && !clearing.cameBack) this.veil(root, words);
    const steady = document.readyState === 'complete' ? STEADY : STEADY_LOADING;
    const stood = performance.now() - known.since;
    if (document.readyState === 'loading' || stood < steady || this.rules.first(known.since)) {
      clearing.lookSoon(Math.max(steady - stood, 60));
      return;
    }
    void this.refuseHere(root, reading, words, known.seen);
  }

  /** Out of sight from the first look on; back after a while if nothing came of it. */
  private veil(root: HTMLElement, words: string): void {
    const changes = this.clearing.changes();
    veil(root, changes);
    this.clearing.unseen(words);
    const lift = () => {
      this.veiled.delete(root);
      changes.revert();
    };
    this.veiled.set(root, lift);
    this.clearing.signal.addEventListener('abort', lift);
    setTimeout(lift, LONGEST_VEIL);
  }

  private isFading(known: Known | undefined): boolean {
    if (known?.phase !== 'cleared' || performance.now() - known.since > FADING) return false;
    return this.clearing.records.find(known.words)?.wall.outcome === 'refused';
  }

  /** Darkness that a cleared wall left behind: hidden with it. */
  private isBackdrop(root: HTMLElement, share: number): boolean {
    const lately = this.clearing.records.lately(BACKDROP.to);
    if (!lately?.changes || share < 0.25 || performance.now() - (lately.cleared ?? 0) < BACKDROP.from) return false;
    if (!isBlank(root, this.clearing.tree)) return false;
    hide(root, lately.changes, this.clearing.tree);
    return true;
  }

  private async refuseHere(root: HTMLElement, reading: Reading, words: string, seen: number): Promise<void> {
    const { clearing } = this;
    if (clearing.cameBack) {
      clearing.leave(root, 'consent', words, 'overlay', 'after-reload');
      return;
    }
    const entry = clearing.records.find(words);
    if (entry?.wall.outcome === 'refused') {
      // Refused once and standing again: not asked twice, only put out of the way.
      entry.changes ??= clearing.changes();
      this.veiled.get(root)?.();
      hide(root, entry.changes, clearing.tree);
      clearing.phase(root, 'cleared', words);
      clearing.afterwards(entry.changes, 0);
      return;
    }
    clearing.phase(root, 'working', words);
    this.rules.giveWay();
    clearing.begins();
    let pressed = false;
    const site: RefusalSite = {
      gone: () => !this.standing(root),
      layers: () => this.layers(root),
      pressing: () => {
        if (!pressed) clearing.clicked();
        pressed = true;
      },
      tree: clearing.tree,
    };
    const ended = clearing.unlockIfSlow(words);
    const { done, by } = await refuse(reading, site, clearing.signal);
    ended();
    if (clearing.signal.aborted) return;
    if (!pressed && site.gone()) {
      // It went by itself, or a rule took it: nothing to tell of here.
      clearing.gaveUp();
      clearing.relock(words);
      clearing.forget(root);
      clearing.lookSoon(300);
      return;
    }
    if (done) {
      clearing.phase(root, 'cleared', words);
      clearing.refused(words, 'button', seen);
      return;
    }
    // First as the page left it, so that "show again" brings back exactly that.
    this.veiled.get(root)?.();
    clearing.hideWall(root, 'consent', words, by ? 'refusal-without-effect' : 'no-refusal', seen);
    const changes = clearing.records.find(words)?.changes;
    for (const layer of findOverlays(clearing.tree).map((o) => o.root)) {
      // Settings that were opened on the way and could not be answered.
      if (changes && recognise(layer, clearing.tree).kind === 'consent') hide(layer, changes, clearing.tree);
    }
  }

  /** The wall itself and whatever overlays are there besides it. */
  private layers(root: HTMLElement): Element[] {
    const found: Element[] = findOverlays(this.clearing.tree).map((o) => o.root);
    return this.standing(root) && !found.includes(root) ? [...found, root] : found;
  }

  /** What the rules hide in advance stands, although it cannot be seen. */
  private standing(root: Element): boolean {
    return stands(root, this.clearing.tree) || (root.isConnected && isShown(root) && this.rules.hides(root));
  }
}
