/**
 * In: copies of the live page. Out: the live elements whose own text Readability keeps, as a set: a mask over the live
 * page, so that every later pass works on live text and in the page's own order.
 */

import { copyByNumber, type PageCopy } from './clone';
import { QuickReadability } from './quick-readability';

/** Below this many characters Readability tries again with fewer of its rules; short news items are real articles. */
const RETRY_BELOW = 350;

/**
 * Live elements with kept text of their own; empty where Readability finds no article. May throw what Readability
 * throws. The first try, on the copy given, never retries, so text nodes stay themselves; only a short result asks
 * for the dearer copy.
 */
export function readableElements(doc: Document, copy: PageCopy): Set<Element> {
  withoutRetry(copy.document.body);
  const first = grab(copy, 1);
  return first.chars >= RETRY_BELOW ? first.kept : grab(copyByNumber(doc), RETRY_BELOW).kept;
}

/** Readability keeps the whole body as HTML for its next try; where that one is made elsewhere, it finds nothing. */
function withoutRetry(body: Element): void {
  Object.defineProperty(body, 'innerHTML', { get: () => '', set: () => body.replaceChildren() });
}

function grab(copy: PageCopy, threshold: number): { kept: Set<Element>; chars: number } {
  const { document } = copy;
  const kept = new Set<Element>();
  let chars = 0;
  const content = new QuickReadability(document, threshold).parse()?.content;
  if (!content) return { kept, chars };
  const texts = document.createTreeWalker(content, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = (text as Text).data.trim();
    const live = words && copy.liveParent(text);
    if (!live) continue;
    kept.add(live);
    chars += words.length;
  }
  return { kept, chars };
}
