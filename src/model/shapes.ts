/** The sign of each kind of finding, drawn the same in card and panel: SVG paths on a 16 × 16 grid, strokes only. */

import type { FindingKind } from './finding';

export const SHAPES: Record<FindingKind, string> = {
  /** A tick on a line: stands on something. */
  corroborated: 'M3.5 7.2 6.6 10.2 12.5 3.6M3 14h10',
  /** Not equal. */
  contradicted: 'M2.8 6h10.4M2.8 10.4h10.4M10.8 2.6 5.2 13.8',
  /** A clock: the figure belongs to another day. */
  'other-figure': 'M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 1 1 0-11.6M8 5v3.2l2.2 1.6',
  /** A ring on a line: stands on something, but holds nothing of its own. */
  'same-origin': 'M8 2.6a3.9 3.9 0 1 1 0 7.8a3.9 3.9 0 1 1 0-7.8M3 14h10',
  /** Dots: something near. */
  related: 'M3.2 8h.02M8 8h.02M12.8 8h.02',
};
