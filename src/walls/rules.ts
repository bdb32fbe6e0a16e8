/** In: the rule engine's findings in the page. Out: refusals the guard agreed to, noted once the wall is really gone. */

import { neverPressed } from './buttons';
import type { Clearing } from './clearing';
import { Guard } from './guard';
import { hintedIn } from './hints';
import type { EngineHost, RuleEngine } from './ports';
import { recognise } from './recognise';
import { sleep } from './refuse';
import { stands } from './tree';

/** How long the fallback waits for rules that are on their way or have found something, in milliseconds. */
const ON_THEIR_WAY = 450;
const FOUND = 900;

export class Rules implements EngineHost {
  readonly guard: Guard;
  readonly accepts = neverPressed;
  private engine: RuleEngine | null = null;
  private asked: number | undefined;
  private hinted = false;
  private roots: HTMLElement[] = [];
  private words = '';
  private seen: number | undefined;
  private ended = () => {};

  constructor(private readonly clearing: Clearing) {
    this.guard = new Guard(clearing.tree);
    clearing.unhide = () => this.engine?.showAgain();
    hintedIn(document, clearing.signal, () => {
      this.hinted = true;
      this.load();
    });
  }

  /** Sends for the engine, once. */
  load(): void {
    if (this.asked !== undefined) return;
    this.asked = performance.now();
    void this.clearing.ports.engine(true, this, this.clearing.signal).then((engine) => {
      this.engine = engine;
    });
  }

  /** Should the fallback wait? For a wall first seen at `seen`; rules that were not hinted at are not waited for. */
  first(seen: number): boolean {
    const now = performance.now();
    if (this.engine?.busy) return true;
    if (!this.hinted || this.asked === undefined) return false;
    if (!this.engine?.looked) return now - Math.max(this.asked, seen) < ON_THEIR_WAY;
    return this.engine.found && now - seen < FOUND;
  }

  /** Walls the rules keep out of sight while they look: the words may know them although the rules do not. */
  hiddenInAdvance(): HTMLElement[] {
    const hidden = this.engine?.hiddenInAdvance() ?? [];
    return hidden.length > 0 ? this.guard.overlaysOf(hidden) : [];
  }

  /** Is this wall out of sight only because the rules look whether they know it? */
  hides(root: Element): boolean {
    const { tree } = this.clearing;
    const hidden = this.engine?.hiddenInAdvance() ?? [];
    return hidden.some((e) => tree.contains(e, root) || tree.contains(root, e));
  }

  /** The fallback keeps its wall out of sight by itself: whether it goes away must be seen. */
  giveWay(): void {
    if (!this.engine?.busy) this.engine?.unhide();
  }

  snippet(id: string): Promise<boolean> {
    return this.clearing.ports.snippet(id);
  }

  async mayRefuse(rule: string, matched: Element[]): Promise<boolean> {
    const { clearing } = this;
    const roots = this.guard.rootsOf(matched);
    const words = clearing.wordsOf(roots[0]);
    // All that the rule means lies in the flow of the article.
    if (matched.length > 0 && roots.length === 0) return false;
    // The fallback is at work on this very wall.
    if (roots.some((r) => clearing.known(r)?.phase === 'working')) return false;
    const verdict = await this.guard.judge(roots, clearing.signal);
    if (verdict.kind === 'consent-or-pay') {
      if (verdict.root) clearing.pay(verdict.root, clearing.wordsOf(verdict.root), clearing.known(verdict.root)?.seen);
      return false;
    }
    if (verdict.kind !== 'consent' && verdict.kind !== 'none') {
      if (roots[0]) clearing.leave(roots[0], verdict.kind, words, rule, 'not-ours');
      return false;
    }
    if (roots.some((r) => clearing.known(r)?.why === 'opened-by-reader')) return false;
    if (clearing.openedByReader && roots.length > 0 && roots.every((r) => !clearing.known(r))) {
      for (const r of roots) clearing.leave(r, 'consent', words, rule, 'opened-by-reader');
      return false;
    }
    if (clearing.cameBack) {
      for (const r of roots) clearing.leave(r, 'consent', words, rule, 'after-reload');
      return false;
    }
    this.roots = roots;
    this.words = words;
    this.seen = roots.map((r) => clearing.known(r)?.seen).find((at) => at !== undefined);
    for (const r of roots) clearing.phase(r, 'working', words);
    clearing.begins();
    clearing.clicked();
    this.ended();
    this.ended = clearing.unlockIfSlow(words);
    return true;
  }

  refused(rule: string, hiddenOnly: boolean): void {
    this.ended();
    void this.settle(rule, hiddenOnly);
  }

  failed(): void {
    this.ended();
    this.clearing.relock(this.words);
    for (const r of this.roots) this.clearing.forget(r);
    this.clearing.lookSoon();
  }

  /** Waits until the wall is gone; where it stays, the fallback takes it. */
  private async settle(rule: string, hiddenOnly: boolean): Promise<void> {
    const { clearing, roots } = this;
    const words = this.words || `rule ${rule}`;
    if (words !== this.words) clearing.relock(this.words);
    const standing = () => roots.some((r) => stands(r, clearing.tree));
    for (let i = 0; i < 20 && standing() && !clearing.signal.aborted; i++) await sleep(100, clearing.signal);
    for (const r of roots) clearing.forget(r);
    if (roots.some((r) => stands(r, clearing.tree) && recognise(r, clearing.tree).kind === 'consent')) {
      clearing.relock(this.words);
      clearing.lookSoon();
      return;
    }
    if (!hiddenOnly) {
      clearing.refused(words, rule, this.seen);
      return;
    }
    const changes = clearing.changes();
    changes.did(() => this.engine?.showAgain());
    clearing.records.note(words, 'consent', 'hidden', rule, { seen: this.seen, changes, why: 'no-refusal' });
    clearing.afterwards(changes, 0);
  }
}
