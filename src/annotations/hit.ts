/** Which range is at a point of the viewport? For browsers without `highlightsFromPoint`. */

/** True where the point lies on one of the range's lines; `slack` pixels beyond count too (the drawn line). */
function covers(range: Range, x: number, y: number, slack = 3): boolean {
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom + slack) return true;
  }
  return false;
}

/** The first range under the point, or null. The caret's place narrows the search to ranges that contain it. */
export function rangeAt(doc: Document, ranges: Range[], x: number, y: number): Range | null {
  const caret = doc.caretPositionFromPoint?.(x, y);
  if (!caret) return null;
  const inside = (range: Range) => {
    try {
      return range.isPointInRange(caret.offsetNode, caret.offset);
    } catch {
      return false;
    }
  };
  return ranges.find((range) => inside(range) && covers(range, x, y)) ?? null;
}
