/**
 * In: the live document. Out: the live elements whose own text Readability keeps, as a set: a mask over the live page, so
 * that every later pass works on live text and in the page's own order.
 */

import { Readability } from '@mozilla/readability';
import { copyByNumber, copyByText, type PageCopy } from './clone';

/** Below this many characters Readability tries again with fewer of its rules; short news items are real articles. */
const RETRY_BELOW = 350;

/**
 * Live elements with kept text of their own; empty where Readability finds no article. May throw what Readability
 * throws. The first try never retries, so text nodes stay themselves; only a short result asks for the dearer copy.
 */
export function readableElements(doc: Document): Set<Element> {
  const first = grab(copyByText(doc), 1);
  return first.chars >= RETRY_BELOW ? first.kept : grab(copyByNumber(doc), RETRY_BELOW).kept;
}

function grab(copy: PageCopy, charThreshold: number): { kept: Set<Element>; chars: number } {
  const { document, liveParent } = copy;
  const kept = new Set<Element>();
  let chars = 0;
  const result = new Readability<Node>(document, {
    charThreshold,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const content = result?.content;
  if (!content) return { kept, chars };
  const texts = document.createTreeWalker(content, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = (text as Text).data.trim();
    const live = words && liveParent(text);
    if (!live) continue;
    kept.add(live);
    chars += words.length;
  }
  return { kept, chars };
}
