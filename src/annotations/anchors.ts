/**
 * Where each mark stands now: takes marks, gives live ranges, and finds them again when the page has re-rendered.
 * Exact search first; fuzzy search only for what is missing, a few at a time.
 */

import { findExactly, findNearly } from './findQuote';
import { groundOf } from './ground';
import type { Painted } from './highlights';
import { rangeAt } from './hit';
import type { Mark } from './mark';
import { fold, type PageText, readPageText } from './pageText';

/** Re-rendering comes in bursts: wait until it pauses. */
const PAUSE = 200;
/** Fuzzy searches in one pass and in a mark's life: at 12 ms each no pass may hold the page up noticeably. */
const FUZZY_AT_ONCE = 8;
const FUZZY_TRIES = 3;

interface Anchor {
  mark: Mark;
  painted: Painted | null;
  /** The range's text when it was found: when it differs, the page has changed there. */
  seen: string;
  tries: number;
}

const bySentence = (a: Anchor, b: Anchor) => a.mark.sentence - b.mark.sentence;

/** Not displayed at all (a copy for phones, a folded box)? Such a place loses against one that is. */
const shown = (range: Range) => range.getClientRects().length > 0;

export function createAnchors(doc: Document, marks: Mark[], changed: () => void, signal: AbortSignal) {
  let anchors: Anchor[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (anchor: Anchor, range: Range | null) => {
    anchor.painted = range && { range, kind: anchor.mark.kind, ground: groundOf(range) };
    anchor.seen = range ? range.toString() : '';
  };
  const stands = ({ painted, seen }: Anchor) =>
    painted !== null &&
    !painted.range.collapsed &&
    painted.range.startContainer.isConnected &&
    painted.range.toString() === seen;
  const search = (anchor: Anchor, page: PageText, fuzzy: boolean): Range | null => {
    const ranges = findExactly(page.text, anchor.mark.quote)
      .map(({ start, end }) => page.rangeOf(start, end))
      .filter((range) => range !== null);
    const exact = ranges.find(shown) ?? ranges[0];
    if (exact || !fuzzy) return exact ?? null;
    anchor.tries += 1;
    const near = findNearly(page.text, anchor.mark.quote);
    return near && page.rangeOf(near.start, near.end);
  };
  /** Finds again what has been lost. True where anything moved. */
  const repair = (): boolean => {
    const lost = anchors.filter((anchor) => !stands(anchor));
    if (lost.length === 0 || !doc.body) return false;
    const page = readPageText(doc.body);
    let fuzzy = FUZZY_AT_ONCE;
    let moved = false;
    for (const anchor of lost) {
      const had = anchor.painted;
      const range = search(anchor, page, fuzzy > 0 && anchor.tries < FUZZY_TRIES);
      if (!range) fuzzy -= 1;
      settle(anchor, range);
      if (had || range) moved = true;
    }
    return moved;
  };
  const replace = (next: Mark[]) => {
    const old = new Map(anchors.map((anchor) => [anchor.mark.sentence, anchor]));
    anchors = next
      .map((mark): Anchor => {
        const before = old.get(mark.sentence);
        const anchor: Anchor = { mark, painted: null, seen: '', tries: 0 };
        if (before?.mark.quote.exact === mark.quote.exact && stands(before))
          settle(anchor, before.painted?.range ?? null);
        else if (mark.range && fold(mark.range.toString()) === fold(mark.quote.exact)) settle(anchor, mark.range);
        return anchor;
      })
      .sort(bySentence);
    repair();
  };

  replace(marks);
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!signal.aborted && repair()) changed();
    }, PAUSE);
  });
  observer.observe(doc.body ?? doc.documentElement, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  const find = (sentence: number) => anchors.find((anchor) => anchor.mark.sentence === sentence);
  return {
    replace,
    painted: (): Painted[] => anchors.flatMap(({ painted }) => painted ?? []),
    paintedFor(sentence: number): Painted | null {
      const anchor = find(sentence);
      if (anchor && !stands(anchor)) repair();
      return anchor?.painted ?? null;
    },
    mark: (sentence: number): Mark | null => find(sentence)?.mark ?? null,
    order: (): Mark[] => anchors.filter(({ painted }) => painted).map(({ mark }) => mark),
    sentenceOf: (range: Range): number | null =>
      anchors.find(({ painted }) => painted?.range === range)?.mark.sentence ?? null,
    sentenceAt(x: number, y: number): number | null {
      const found = rangeAt(
        doc,
        anchors.flatMap(({ painted }) => painted?.range ?? []),
        x,
        y,
      );
      return found && this.sentenceOf(found);
    },
    /** Where to start stepping: the first mark below the upper edge of the viewport, or the last above it. */
    nearest(order: Mark[], direction: 1 | -1): number {
      const tops = order.map((mark) => find(mark.sentence)?.painted?.range.getBoundingClientRect().top ?? 0);
      const below = tops.findIndex((top) => top >= 0);
      if (direction === 1) return below >= 0 ? below : 0;
      return (below >= 0 ? below : order.length) - 1;
    },
    missing: (): number[] => anchors.filter(({ painted }) => !painted).map(({ mark }) => mark.sentence),
  };
}
