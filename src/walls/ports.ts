/** What the walls stage needs from outside: messages, the browser's reach into shadow roots, the user's style sheets. */

import type { FrameEnd, FrameOrder, FrameWall, Wall } from '../model/wall';
import type { UserStyles } from './changes';
import type { ShadowRootOf } from './tree';

export interface WallSettings {
  on: boolean;
  consentOrPay: 'hide' | 'leave';
  paywallBox: 'fold' | 'leave';
}

/** What the rule engine asks of the stage. */
export interface EngineHost {
  /** Asked before each refusal. `matched`: the elements to which the rule's selectors point. */
  mayRefuse(rule: string, matched: Element[]): Promise<boolean>;
  /** Does this element plainly say "accept all"? Such a one is never clicked, whatever the rule says. */
  accepts(element: Element): boolean;
  /** Runs one of the engine's named snippets in the page's own world. */
  snippet(id: string): Promise<boolean>;
  /** `hiddenOnly`: the rule has no refusal and hid the wall by a style sheet. */
  refused(rule: string, hiddenOnly: boolean): void;
  failed(rule: string): void;
}

export interface RuleEngine {
  /** True while a rule is at work: the fallback waits. */
  readonly busy: boolean;
  /** True once the rules have been tried at least once. */
  readonly looked: boolean;
  /** True once a rule has found its consent manager, even if no wall of it stands yet. */
  readonly found: boolean;
  /** The elements the rules keep out of sight at the moment. */
  hiddenInAdvance(): Element[];
  /** Takes back what was hidden in advance. */
  unhide(): void;
  /** Takes back what was hidden in advance or by a rule without a refusal. */
  showAgain(): void;
}

export interface WallPorts {
  /** Null where nobody answers: then nothing is done. `started`: when the document was born or came back. */
  settings(started?: number): Promise<WallSettings | null>;
  /** Waits until a page that the browser prepares ahead of a click is really shown. */
  active(signal: AbortSignal): Promise<void>;
  /** Calls back when the page comes back whole from the back/forward cache, and when that was. */
  onRestored(restored: (started: number) => void, signal: AbortSignal): void;
  /** How long ago this tab refused a wall at this path, in milliseconds; null if never, below zero: too often here. */
  refusedAgo(): Promise<number | null>;
  /** Brings the rule engine and its rules into this frame; null where that fails. */
  engine(top: boolean, host: EngineHost, signal: AbortSignal): Promise<RuleEngine | null>;
  /** Says that a refusal is about to be clicked. */
  clicked(): void;
  snippet(id: string): Promise<boolean>;
  styles: UserStyles;
  shadowRootOf: ShadowRootOf;
  news(wall: Wall): void;

  // in a frame
  askPage(wall: FrameWall): Promise<FrameOrder>;
  tellEnd(end: FrameEnd): void;

  // in the page
  onFrameWall(answer: (wall: FrameWall) => Promise<FrameOrder> | FrameOrder): void;
  onFrameEnd(take: (end: FrameEnd) => void): void;
  onShowAgain(show: (id: string) => boolean): void;
  onSwitched(take: (on: boolean) => void): void;
}
