/** What the walls stage needs from outside: messages, the browser's reach into shadow roots, the user's style sheets. */

import type { CompactCMPRuleset } from '@duckduckgo/autoconsent';
import type { FrameEnd, FrameOrder, FrameWall, Wall } from '../model/wall';
import type { UserStyles } from './changes';
import type { ShadowRootOf } from './tree';

export interface WallSettings {
  on: boolean;
  consentOrPay: 'hide' | 'leave';
}

export interface WallPorts {
  /** Null where nobody answers: then nothing is done. */
  settings(): Promise<WallSettings | null>;
  rules(top: boolean): Promise<{ rules: CompactCMPRuleset; refusedAgo: number | null } | null>;
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
