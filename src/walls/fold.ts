/** In: an article with the box of a paywall in its text. Out: one line of the box stays; nothing else is changed. */

import { paywallBox } from './access';
import type { Clearing } from './clearing';

/** Boxes lower than this need no folding, in CSS pixels. */
const LOW = 120;

/** Folds the box once per document, only where the reader chose so; "show again" unfolds it. */
export class PaywallFold {
  private done = false;

  constructor(private readonly clearing: Clearing) {}

  look(): void {
    if (this.done || document.readyState === 'loading') return;
    const box = paywallBox(document);
    if (!(box instanceof HTMLElement) || box.offsetHeight < LOW || !coversNothing(box)) return;
    this.done = true;
    const { clearing } = this;
    const changes = clearing.changes();
    changes.style(box, 'box-sizing', 'border-box');
    changes.style(box, 'min-height', '0');
    changes.style(box, 'max-height', '3.2em');
    changes.style(box, 'padding-block', '0.4em');
    changes.style(box, 'overflow', 'hidden');
    clearing.records.note(clearing.wordsOf(box), 'paywall', 'hidden', 'paywall', { why: 'folded', changes });
  }
}

/**
 * Does the box lie in the flow of the page and over none of its text? Where it, a part of it or what is painted before
 * and after it reaches over the article, folding could uncover what the publisher did not show.
 */
function coversNothing(box: HTMLElement): boolean {
  const parts = [box, ...box.querySelectorAll<HTMLElement>('*')];
  if (parts.length > 400) return false;
  return parts.every((e) =>
    [null, '::before', '::after'].every((pseudo) => {
      const s = getComputedStyle(e, pseudo);
      if (pseudo && s.content === 'none') return true;
      const lifted = s.position === 'absolute' || s.position === 'fixed' || s.position === 'sticky';
      return !lifted && !s.marginTop.startsWith('-') && !s.top.startsWith('-') && s.transform === 'none';
    }),
  );
}
