/** What stood in front of the article, and what was done about it. */

export type WallKind = 'consent' | 'consent-or-pay' | 'embed' | 'paywall' | 'login' | 'age' | 'newsletter' | 'other';

/** `refused`: the site's own refusal was used. `hidden`: no refusal exists, the wall was hidden, nothing was agreed to. */
export type WallOutcome = 'refused' | 'hidden' | 'left' | 'shown-again' | 'failed';

export interface Wall {
  id: string;
  kind: WallKind;
  outcome: WallOutcome;
  /** How: the rule's name, `button`, `overlay`, … */
  by: string;
  /** Why it was left alone or failed; a message key without its `wall_why_` prefix. */
  why?: string;
  /** Milliseconds the wall could be seen, where measured. */
  visibleMs?: number;
  /** Host of the frame in which it stood, where that is not the page's own. */
  frameHost?: string;
}

/** What a frame says about itself when it seems to be a wall: only the page above it can see whether it stands in front. */
export interface FrameWall {
  kind: 'consent' | 'consent-or-pay';
  url: string;
  /** The frame's window in CSS pixels, by which the page finds its `<iframe>`. */
  width: number;
  height: number;
  /** A random word the frame also posts to the page's window: the page sees from which window it came. */
  token?: string;
  /** True where a second document of the same wall asks again (settings opened in the frame). */
  further?: boolean;
}

/** What the page answers: `refuse` in the frame, `hidden` by the page, or leave it alone. */
export type FrameOrder = 'refuse' | 'hidden' | 'leave';

export interface FrameEnd {
  url: string;
  width: number;
  height: number;
  refused: boolean;
  by: string;
}
