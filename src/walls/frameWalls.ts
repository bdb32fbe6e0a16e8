/** In: a frame of a page. Out: where the frame is a consent wall, it asks its page and refuses if the page agrees. */

import type { FrameOrder } from '../model/wall';
import { neverPressed } from './buttons';
import { makeKnown } from './frameElements';
import { fold, mayBeConsent } from './lexicon';
import type { RuleEngine, WallPorts } from './ports';
import { recognise } from './recognise';
import { refuse, sleep } from './refuse';
import { isShown, Tree } from './tree';
import { type Watch, watchPage } from './watch';

/** A frame with more text than this is a page of its own, not a wall. */
const LONGEST = 40_000;
/** How often the page is asked when it does not (yet) see this frame standing in front. */
const ASKS = 5;
/** How long the rules have precedence over the words, in milliseconds. */
const RULES_FIRST = 1200;
/** How long they get to find anything at all. */
const RULES_LOOK = 100;

export class FrameWalls {
  private readonly tree: Tree;
  private readonly watch: Watch;
  private engine: RuleEngine | null = null;
  private answer: Promise<FrameOrder> | null = null;
  private asks = 0;
  private working = false;
  private kind: 'consent' | 'consent-or-pay' = 'consent';

  constructor(
    private readonly ports: WallPorts,
    private readonly signal: AbortSignal,
  ) {
    this.tree = new Tree(ports.shadowRootOf);
    this.watch = watchPage(() => void this.look().catch(() => {}), signal);
  }

  private get said() {
    return { url: location.href, width: innerWidth, height: innerHeight };
  }

  private async look(): Promise<void> {
    if (this.working || this.asks >= ASKS || document.readyState === 'loading') return;
    const length = document.body.textContent?.length ?? 0;
    if (length > LONGEST || !mayBeConsent(fold(this.tree.text(document.body, 6000)))) return;
    const reading = recognise(document.body, this.tree);
    if (reading.kind !== 'consent' && reading.kind !== 'consent-or-pay') return;
    this.kind = reading.kind;
    this.working = true;
    try {
      if (!this.engine && reading.kind === 'consent') await this.startEngine();
      const order = await this.ask();
      if (order === 'refuse' && reading.kind === 'consent') await this.act();
      else if (order === 'leave') {
        this.answer = null;
        this.watch.soon(400 * 2 ** this.asks);
      } else this.asks = ASKS;
    } finally {
      this.working = false;
    }
  }

  private ask(): Promise<FrameOrder> {
    if (!this.answer) {
      this.asks++;
      const token = [...crypto.getRandomValues(new Uint32Array(4))].join('-');
      makeKnown(token);
      this.answer = this.ports.askPage({ kind: this.kind, ...this.said, token });
    }
    return this.answer;
  }

  private async startEngine(): Promise<void> {
    const end = (refused: boolean, by: string) => this.ports.tellEnd({ ...this.said, refused, by });
    this.engine = await this.ports.engine(
      false,
      {
        mayRefuse: async () => {
          const reading = recognise(document.body, this.tree);
          if (reading.kind === 'consent-or-pay') this.kind = 'consent-or-pay';
          else if (reading.kind !== 'consent') return false;
          return (await this.ask()) === 'refuse' && reading.kind === 'consent';
        },
        accepts: neverPressed,
        snippet: (id) => this.ports.snippet(id),
        refused: (rule) => end(true, rule),
        failed: () => {},
      },
      this.signal,
    );
  }

  /** The page agreed: the rules first, then the words. */
  private async act(): Promise<void> {
    this.asks = ASKS;
    for (let t = 0; t < RULES_FIRST && this.engine && !this.engine.busy; t += 50) {
      await sleep(50, this.signal);
      if (this.engine.looked && !this.engine.found && t >= RULES_LOOK) break;
    }
    for (let i = 0; i < 60 && this.engine?.busy && !this.signal.aborted; i++) await sleep(200, this.signal);
    if (this.signal.aborted) return;
    const reading = recognise(document.body, this.tree);
    if (reading.kind !== 'consent') return;
    const button = reading.refuse?.element ?? reading.settings?.element;
    const gone = () => !button?.isConnected || !isShown(button) || innerWidth === 0;
    // The page counts the refusal: it was asked before.
    const site = { gone, layers: () => [document.body], pressing: () => {}, tree: this.tree };
    const done = await refuse(reading, site, this.signal);
    this.ports.tellEnd({ ...this.said, refused: done.done, by: done.by });
  }
}
