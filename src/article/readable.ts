/**
 * In: a tagged copy. Out: the live elements whose own text Readability keeps, as a set: a mask over the live page, so
 * that every later pass works on live text and in the page's own order.
 */

import { Readability } from '@mozilla/readability';
import { type TaggedClone, twinOf } from './clone';

/** Below this many characters Readability tries again with fewer of its rules; short news items are real articles. */
const RETRY_BELOW = 350;

/** Live elements with kept text of their own; empty where Readability finds no article. May throw what Readability throws. */
export function readableElements({ document, twins }: TaggedClone): Set<Element> {
  const kept = new Set<Element>();
  const result = new Readability<Node>(document, {
    charThreshold: RETRY_BELOW,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const content = result?.content;
  if (!content) return kept;
  const seen = new Set<Element>();
  const texts = document.createTreeWalker(content, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent || seen.has(parent) || !/\S/.test(text.nodeValue ?? '')) continue;
    seen.add(parent);
    const twin = twinOf(parent, twins);
    if (twin) kept.add(twin);
  }
  return kept;
}
