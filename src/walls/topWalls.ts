/** In: the live page. Out: its walls refused, hidden or left alone, the page usable, every step in the report. */

import type { FrameEnd, FrameOrder, FrameWall } from '../model/wall';
import { readAccess } from './access';
import { Changes } from './changes';
import { Engine } from './engine';
import { frameElement } from './frameElements';
import { Guard } from './guard';
import { hide } from './hide';
import { fold } from './lexicon';
import { findOverlays, isBlank, overlayOf, pageCore } from './overlays';
import type { WallPorts, WallSettings } from './ports';
import { type Reading, recognise } from './recognise';
import { Records } from './record';
import { refuse, sleep } from './refuse';
import type { ScrollLocks } from './scrollLocks';
import { isShown, Tree } from './tree';
import { unlock } from './unlock';
import { type Watch, watchPage } from './watch';

/** A wall must have stood this long before it is clicked: its listeners may come after its markup. Milliseconds. */
const STEADY = 180;
/** The rules go first, for this long after the document was read. */
const RULES_FIRST = 700;
/** A wall that comes back this soon after it was refused at the same address came with a reload: left alone. */
const RELOAD = 20_000;
/** How long a frame may take to refuse. */
const FRAME_TIME = 9000;

type Phase = 'seen' | 'working' | 'cleared' | 'left';

export class TopWalls {
  private readonly tree: Tree;
  private readonly records: Records;
  private readonly watch: Watch;
  private readonly phases = new Map<Element, { phase: Phase; since: number; words: string }>();
  private readonly guard: Guard;
  private engine: Engine | null = null;
  private refusedAgo: number | null = null;
  private parsed = 0;

  constructor(
    private readonly ports: WallPorts,
    private readonly settings: WallSettings,
    private readonly locks: ScrollLocks,
    private readonly signal: AbortSignal,
  ) {
    this.tree = new Tree(ports.shadowRootOf);
    this.records = new Records((wall) => ports.news(wall));
    this.guard = new Guard(this.tree);
    this.watch = watchPage(() => this.safely(() => this.look()), signal);
    ports.onFrameWall((wall) => this.frameAsks(wall));
    ports.onFrameEnd((end) => this.frameEnded(end));
    ports.onShowAgain((id) => this.showAgain(id));
    signal.addEventListener('abort', () => this.stop());
    void this.startEngine();
  }

  private safely(step: () => void): void {
    try {
      step();
    } catch {
      // The page changed under the look; the next one sees it anew.
    }
  }

  private async startEngine(): Promise<void> {
    const answer = await this.ports.rules(true);
    if (!answer || this.signal.aborted) return;
    this.refusedAgo = answer.refusedAgo;
    this.engine = new Engine(
      answer.rules,
      {
        mayRefuse: (rule, matched) => this.mayRefuse(rule, matched),
        snippet: (id) => this.ports.snippet(id),
        refused: (rule, hiddenOnly) => void this.ruleWorked(rule, hiddenOnly),
        failed: () => this.watch.soon(),
      },
      this.signal,
    );
  }

  // ---- what the rules want

  private ruleRoots: Element[] = [];

  private async mayRefuse(rule: string, matched: Element[]): Promise<boolean> {
    const roots = this.guard.rootsOf(matched);
    this.ruleRoots = roots;
    const verdict = await this.guard.judge(roots, this.signal);
    if (verdict.kind === 'consent-or-pay') {
      if (verdict.root) this.pay(verdict.root, undefined);
      return false;
    }
    const words = this.wordsOf(roots[0]);
    if (verdict.kind !== 'consent' && verdict.kind !== 'none') {
      this.records.note(words, verdict.kind, 'left', rule, { why: 'not-ours' });
      return false;
    }
    if (this.cameBack()) {
      this.records.note(words, 'consent', 'left', rule, { why: 'after-reload' });
      for (const r of roots) this.phase(r, 'left', words);
      return false;
    }
    for (const r of roots) this.phase(r, 'working', words);
    this.ports.clicked();
    return true;
  }

  private async ruleWorked(rule: string, hiddenOnly: boolean): Promise<void> {
    const roots = this.ruleRoots;
    const words = this.wordsOf(roots[0]) || `rule ${rule}`;
    const seen = roots.map((r) => this.phases.get(r)).find((p) => p)?.since;
    const changes = new Changes(this.ports.styles);
    if (hiddenOnly) changes.did(() => this.engine?.showAgain());
    for (let i = 0; i < 20 && !this.signal.aborted; i++) {
      if (!roots.some((r) => r.isConnected && isShown(r))) break;
      await sleep(100, this.signal);
    }
    for (const r of roots) this.phases.delete(r);
    if (roots.some((r) => r.isConnected && isShown(r) && recognise(r, this.tree).kind === 'consent')) {
      this.watch.soon();
      return;
    }
    this.records.note(words, 'consent', hiddenOnly ? 'hidden' : 'refused', rule, {
      seen,
      changes,
      ...(hiddenOnly ? { why: 'no-refusal' } : {}),
    });
    this.afterwards(changes, 350);
  }

  // ---- what lies over the page

  private look(): void {
    if (document.readyState === 'loading') {
      this.watch.soon(200);
      return;
    }
    this.parsed ||= performance.now();
    for (const { root, share } of findOverlays(this.tree)) this.consider(root, share);
  }

  private consider(root: HTMLElement, share: number): void {
    const now = performance.now();
    const known = this.phases.get(root);
    if (known?.phase === 'working') return;
    const words = this.wordsOf(root);
    if (known?.phase === 'left' && known.words === words) return;
    const lately = this.records.lately(6000);
    if (lately?.changes && share > 0.25 && isBlank(root, this.tree) && now - (lately.cleared ?? 0) > 600) {
      hide(root, lately.changes, this.tree);
      return;
    }
    const reading = recognise(root, this.tree);
    if (reading.kind === 'none') return;
    if (reading.kind !== 'consent' && reading.kind !== 'consent-or-pay') {
      if (share > 0.1) this.records.note(words, reading.kind, 'left', 'overlay', { why: 'not-ours' });
      this.phase(root, 'left', words);
      return;
    }
    if (this.records.find(words)?.wall.outcome === 'shown-again') return;
    if (!known || known.phase === 'left') {
      this.phase(root, 'seen', words);
      this.watch.soon(STEADY);
    }
    if (reading.kind === 'consent-or-pay') {
      this.pay(root, known?.since ?? now);
      return;
    }
    const since = known?.since ?? now;
    const rulesFirst = (!this.engine?.looked && now - this.parsed < RULES_FIRST) || this.engine?.busy;
    if (rulesFirst || now - since < STEADY) {
      this.watch.soon(STEADY);
      return;
    }
    void this.refuseHere(root, reading, words, since);
  }

  /** Only "agree" or "pay": never clicked. Hidden if the reader wants so. */
  private pay(root: HTMLElement, seen: number | undefined, frameHost?: string): void {
    const words = this.wordsOf(root) || `frame ${frameHost}`;
    if (this.settings.consentOrPay === 'leave') {
      this.engine?.showAgain();
      this.phase(root, 'left', words);
      this.records.note(words, 'consent-or-pay', 'left', 'overlay', { why: 'setting-leave', frameHost });
      return;
    }
    if (this.records.find(words)?.wall.outcome === 'shown-again') return;
    this.hideWall(root, 'consent-or-pay', words, 'consent-or-pay', seen, frameHost);
  }

  private hideWall(
    root: HTMLElement,
    kind: 'consent' | 'consent-or-pay',
    words: string,
    why: string,
    seen: number | undefined,
    frameHost?: string,
  ): void {
    const changes = this.records.find(words)?.changes ?? new Changes(this.ports.styles);
    hide(root, changes, this.tree);
    this.phase(root, 'cleared', words);
    this.records.note(words, kind, 'hidden', 'overlay', { why, seen, changes, frameHost });
    this.afterwards(changes, 0);
  }

  private async refuseHere(root: HTMLElement, reading: Reading, words: string, seen: number): Promise<void> {
    if (this.cameBack()) {
      this.phase(root, 'left', words);
      this.records.note(words, 'consent', 'left', 'overlay', { why: 'after-reload', seen });
      return;
    }
    this.phase(root, 'working', words);
    const before = this.records.find(words);
    let done = false;
    let by = '';
    // A wall that was refused once and stands again is not asked twice.
    if (before?.wall.outcome !== 'refused' && (reading.refuse || reading.settings)) {
      this.ports.clicked();
      const gone = () => !root.isConnected || !isShown(root) || !this.standsThere(root);
      ({ done, by } = await refuse(reading, gone, () => this.layers(root), this.tree, this.signal));
    }
    if (this.signal.aborted) return;
    if (done) {
      this.phase(root, 'cleared', words);
      const changes = new Changes(this.ports.styles);
      this.records.note(words, 'consent', 'refused', 'button', { seen, changes });
      this.afterwards(changes, 300);
      return;
    }
    const why = by ? 'refusal-without-effect' : 'no-refusal';
    this.hideWall(root, 'consent', words, why, seen);
    for (const layer of this.layers(root)) {
      const changes = this.records.find(words)?.changes;
      if (layer !== root && changes && layer instanceof HTMLElement && recognise(layer, this.tree).kind === 'consent') {
        hide(layer, changes, this.tree);
        this.phase(layer, 'cleared', words);
      }
    }
  }

  /** The wall itself and whatever overlays are there besides it. */
  private layers(root: HTMLElement): Element[] {
    const found = findOverlays(this.tree).map((o) => o.root);
    return root.isConnected && isShown(root) && !found.includes(root) ? [...found, root] : found;
  }

  /** Shown, but empty or moved out of the window: gone for the reader. */
  private standsThere(root: Element): boolean {
    for (const e of this.tree.elements(root, 400)) {
      const r = e.getBoundingClientRect();
      const inside = r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth;
      if (
        inside &&
        r.width > 30 &&
        r.height > 12 &&
        e.childElementCount === 0 &&
        e.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        return true;
    }
    return false;
  }

  // ---- what frames say

  private frameAsks(wall: FrameWall): FrameOrder {
    const frame = frameElement(wall, this.tree);
    const root = frame && overlayOf(frame, pageCore(), this.tree);
    if (!frame || !root || !isShown(frame)) return 'leave';
    const host = new URL(wall.url, location.href).host || location.host;
    const words = `frame ${host}`;
    const entry = this.records.find(words);
    if (entry?.wall.outcome === 'shown-again') return 'leave';
    const seen = this.phases.get(root)?.since ?? performance.now();
    if (wall.kind === 'consent-or-pay') {
      this.guard.payInFrame = true;
      this.phases.set(root, { phase: 'seen', since: seen, words });
      this.pay(root, seen, host);
      return this.settings.consentOrPay === 'leave' ? 'leave' : 'hidden';
    }
    if (this.cameBack()) {
      this.records.note(words, 'consent', 'left', 'frame', { why: 'after-reload', frameHost: host });
      return 'leave';
    }
    if (this.phases.get(root)?.phase !== 'working') {
      this.phases.set(root, { phase: 'working', since: seen, words });
      this.ports.clicked();
      void this.awaitFrame(root, frame, words, host, seen);
    }
    return 'refuse';
  }

  private frameBy = '';
  private frameFailed = false;

  private frameEnded(end: FrameEnd): void {
    this.frameBy = end.by;
    this.frameFailed = !end.refused;
  }

  private async awaitFrame(
    root: HTMLElement,
    frame: Element,
    words: string,
    host: string,
    seen: number,
  ): Promise<void> {
    const standing = () => root.isConnected && isShown(root) && frame.isConnected && isShown(frame);
    this.frameFailed = false;
    for (let t = 0; t < FRAME_TIME && standing() && !this.frameFailed && !this.signal.aborted; t += 100) {
      await sleep(100, this.signal);
    }
    if (this.signal.aborted) return;
    if (standing()) {
      this.hideWall(root, 'consent', words, this.frameBy ? 'refusal-without-effect' : 'no-refusal', seen, host);
      return;
    }
    this.phases.delete(root);
    const changes = new Changes(this.ports.styles);
    this.records.note(words, 'consent', 'refused', this.frameBy || 'frame', { seen, frameHost: host, changes });
    this.afterwards(changes, 250);
  }

  // ---- afterwards

  /** Gives the page time to unlock itself, then does what it did not do; looks again for what comes late. */
  private afterwards(changes: Changes, wait: number): void {
    const strict = readAccess(document).level !== 'free';
    for (const ms of [wait, wait + 700, wait + 2000, wait + 4500]) {
      setTimeout(() => {
        if (this.signal.aborted || this.records.cleared.every((e) => e.changes !== changes)) return;
        this.safely(() => {
          unlock(changes, this.tree, strict);
          this.locks.release();
        });
        this.watch.soon();
      }, ms);
    }
  }

  private showAgain(id: string): boolean {
    const entry = this.records.byId(id);
    if (!entry?.changes || entry.wall.outcome !== 'hidden') return false;
    this.locks.restore();
    const { changes } = entry;
    entry.changes = undefined;
    entry.cleared = undefined;
    changes.revert();
    this.records.note(entry.words, entry.wall.kind, 'shown-again', entry.wall.by, { frameHost: entry.wall.frameHost });
    return true;
  }

  private stop(): void {
    this.locks.restore();
    for (const entry of this.records.cleared) entry.changes?.revert();
  }

  private cameBack(): boolean {
    return this.refusedAgo !== null && this.refusedAgo + performance.now() < RELOAD;
  }

  private phase(root: Element, phase: Phase, words: string): void {
    const since = this.phases.get(root)?.since ?? performance.now();
    this.phases.set(root, { phase, since, words });
  }

  private wordsOf(root: Element | undefined): string {
    return root ? fold(this.tree.text(root, 2000)).slice(0, 300) : '';
  }
}
