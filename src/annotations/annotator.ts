/**
 * Annotations in a page: takes marks, paints them, keeps them in place, and tells which one the reader picked.
 * The only public door of this stage besides `marksOf`.
 */

import { createAnchors } from './anchors';
import { announcement, createCard } from './card';
import { createHighlights } from './highlights';
import { DEFAULT_LOOK, type MarkLook } from './look';
import type { Mark } from './mark';
import { watchPointer } from './pointer';

export interface AnnotatorHandlers {
  /** A mark was clicked. */
  picked(sentence: number): void;
  /** "More in the panel" was chosen in the card: a user gesture, so that a panel may be opened. */
  moreInPanel(sentence: number): void;
}

export interface Annotator {
  /** Replaces all marks (a new report, a finding hidden, an empty list). */
  update(marks: Mark[]): void;
  /** Scrolls to a sentence, lights it up and announces it. False where it is not in the page any more. */
  show(sentence: number): boolean;
  /** Steps to the next or previous mark from the one shown last (or from where the page is), and opens its card. */
  next(): void;
  previous(): void;
  restyle(look: MarkLook): void;
  /** Sentences that could not be found in the page. */
  missing(): number[];
}

/**
 * Works until `signal` aborts; then nothing of it is left in the page.
 * Where the browser has no Custom Highlights, nothing is painted, and stepping and showing still work.
 */
export function annotate(
  doc: Document,
  marks: Mark[],
  handlers: AnnotatorHandlers,
  signal: AbortSignal,
  look: MarkLook = DEFAULT_LOOK,
): Annotator {
  const highlights = createHighlights(doc, look);
  let { kinds, beside = false } = look;
  let active: number | null = null;

  const anchors = createAnchors(doc, marks, paint, signal);
  const card = createCard(
    doc,
    {
      more: handlers.moreInPanel,
      step: (direction) => step(direction),
      closed: () => light(null),
    },
    () => beside,
  );

  function paint(): void {
    highlights?.paint(anchors.painted().filter(({ kind }) => kinds.includes(kind)));
    if (active !== null) light(active);
    card.place();
  }
  function light(sentence: number | null): void {
    active = sentence;
    highlights?.activate(sentence === null ? null : anchors.paintedFor(sentence));
  }
  function scrollTo(sentence: number): boolean {
    const found = anchors.paintedFor(sentence);
    if (!found) return false;
    const box = found.range.getBoundingClientRect();
    const view = doc.defaultView;
    if (!view || (box.width === 0 && box.height === 0)) return false;
    const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const inView = box.top >= 60 && box.bottom <= view.innerHeight - 60;
    // The element's own scrolling would reach inner scrollers, but centres a whole paragraph: move it, then correct.
    if (!inView) {
      const parent = found.range.startContainer.parentElement;
      parent?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const top = found.range.getBoundingClientRect().top;
      view.scrollBy({ top: top - view.innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
    }
    return true;
  }
  function open(sentence: number, how: 'hover' | 'click' | 'keyboard'): void {
    const mark = anchors.mark(sentence);
    const found = anchors.paintedFor(sentence);
    if (!mark || !found) return;
    card.open(mark.finding, found.range, how);
    light(sentence);
  }
  function step(direction: 1 | -1): void {
    const order = anchors.order().filter((mark) => kinds.includes(mark.kind));
    if (order.length === 0) return;
    const here = order.findIndex((mark) => mark.sentence === active);
    const start = here >= 0 ? here + direction : anchors.nearest(order, direction);
    const target = order[(start + order.length) % order.length];
    if (!target || !scrollTo(target.sentence)) return;
    open(target.sentence, 'keyboard');
  }

  paint();
  watchPointer(
    doc,
    {
      sentenceAt(x, y) {
        const range = highlights?.at(x, y);
        return range === undefined ? anchors.sentenceAt(x, y) : range && anchors.sentenceOf(range);
      },
      hovered: (sentence) => {
        if (card.sentence !== sentence) open(sentence, 'hover');
      },
      left: () => card.close(),
      picked(sentence) {
        open(sentence, 'click');
        handlers.picked(sentence);
      },
      moved: () => card.place(),
      owned: (event) => card.owns(event),
      card: () => card.state,
      pin: () => card.pin(),
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    highlights?.clear();
    card.remove();
  });

  return {
    update(next) {
      anchors.replace(next);
      const told = card.sentence;
      if (told !== null && !anchors.mark(told)) card.close();
      paint();
    },
    show(sentence) {
      if (!scrollTo(sentence)) return false;
      card.close();
      light(sentence);
      const mark = anchors.mark(sentence);
      const order = anchors.order();
      const position = order.findIndex((other) => other.sentence === sentence) + 1;
      if (mark) card.announce(announcement(mark.finding, position, order.length));
      return true;
    },
    next: () => step(1),
    previous: () => step(-1),
    restyle(next) {
      ({ kinds, beside = false } = next);
      highlights?.restyle(next);
      paint();
    },
    missing: () => anchors.missing(),
  };
}
