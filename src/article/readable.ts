/**
 * In: a copy of the live page. Out: the live elements whose own text Readability keeps, as a set: a mask over the live
 * page, so that every later pass works on live text and in the page's own order.
 */

import type { PageCopy } from './copy';
import { QuickReadability } from './quick-readability';

/** Below this many characters Readability tries again with fewer of its rules; short news items are real articles. */
const RETRY_BELOW = 350;

/**
 * Live elements with kept text of their own; empty where Readability finds no article. May throw what Readability
 * throws. Only a short result asks for a second copy, on which Readability may try several times.
 */
export function readableElements(copy: PageCopy, another: () => PageCopy): Set<Element> {
  // Readability keeps the body as HTML for its next try; here there is none.
  Object.defineProperty(copy.document.body, 'innerHTML', {
    get: () => '',
    set: () => copy.document.body.replaceChildren(),
  });
  const first = grab(copy, 1);
  if (first.chars >= RETRY_BELOW) return first.kept;
  const second = another();
  keepForRetry(second);
  return grab(second, RETRY_BELOW).kept;
}

/** What is parsed again does not know its place any more. So Readability gets copies of the body, which do. */
function keepForRetry(copy: PageCopy): void {
  const { body } = copy.document;
  let kept: Element | undefined;
  Object.defineProperty(body, 'innerHTML', {
    get() {
      kept = copy.again(body);
      return '';
    },
    set: () => kept && body.replaceChildren(...copy.again(kept).childNodes),
  });
}

function grab(copy: PageCopy, threshold: number): { kept: Set<Element>; chars: number } {
  const kept = new Set<Element>();
  let chars = 0;
  const content = new QuickReadability(copy.document, threshold).article();
  if (!content) return { kept, chars };
  const texts = copy.document.createTreeWalker(content, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const live = copy.liveParent(text);
    const words = live && (text as Text).data.trim();
    if (!words) continue;
    kept.add(live);
    chars += words.length;
  }
  return { kept, chars };
}
