/** Where the card goes: takes the lines of the sentence, the card's size and the viewport; gives left and top. Pure. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Space between the sentence and the card, and to the edges of the viewport, in pixels. */
const GAP = 10;
const EDGE = 8;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, Math.max(least, most)));

/**
 * Below the sentence's last line, else above its first, else beside it, else at the viewport's lower edge: never over
 * the sentence that is being read as long as there is room for both. All values in viewport pixels.
 * @param margin the block the sentence stands in, where the margin beside it is free for the card
 * @param rtl the sentence runs from right to left: the card begins where it begins
 */
export function placeCard(
  lines: Box[],
  card: { width: number; height: number },
  view: { width: number; height: number },
  margin?: Box,
  rtl = false,
): { left: number; top: number } {
  const shown = lines.filter((line) => line.bottom > 0 && line.top < view.height);
  const first = shown[0] ?? lines[0];
  const last = shown.at(-1) ?? lines.at(-1);
  const mostLeft = view.width - card.width - EDGE;
  const mostTop = view.height - card.height - EDGE;
  if (!first || !last) return { left: Math.max(EDGE, mostLeft), top: Math.max(EDGE, mostTop) };
  if (margin && margin.right + GAP * 2 <= mostLeft) {
    return { left: margin.right + GAP * 2, top: clamp(first.top, EDGE, mostTop) };
  }
  const leftmost = Math.min(...shown.map((line) => line.left), first.left);
  const rightmost = Math.max(...shown.map((line) => line.right), first.right);
  const left = clamp(rtl ? rightmost - card.width : leftmost, EDGE, mostLeft);
  if (last.bottom + GAP + card.height + EDGE <= view.height) return { left, top: last.bottom + GAP };
  if (first.top - GAP - card.height >= EDGE) return { left, top: first.top - GAP - card.height };
  if (rtl && leftmost - GAP - card.width >= EDGE) {
    return { left: leftmost - GAP - card.width, top: clamp(first.top, EDGE, mostTop) };
  }
  if (rightmost + GAP <= mostLeft) return { left: rightmost + GAP, top: clamp(first.top, EDGE, mostTop) };
  return { left, top: Math.max(EDGE, mostTop) };
}
