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

export interface WallReport {
  walls: Wall[];
}
