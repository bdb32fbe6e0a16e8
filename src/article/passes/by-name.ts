/**
 * In: all blocks. Effect: kept blocks inside an element that its tag or its names call a caption, an advertisement,
 * a comment … go, unless that element holds more of the article than the rule allows.
 */

import type { Block } from '../blocks';
import { RULES, type Rule } from '../rules';

export function removeByName(blocks: readonly Block[]): void {
  const kept = blocks.filter((block) => block.keep);
  const total = kept.reduce((sum, block) => sum + block.text.length, 0);
  const under = new Map<Element, number>();
  for (const block of kept) {
    for (let el: Element | null = block.owner; el && el.localName !== 'body'; el = parentOf(el)) {
      under.set(el, (under.get(el) ?? 0) + block.text.length);
    }
  }
  const verdicts = new Map<Element, Rule | null>();
  const judge = (element: Element): Rule | null => {
    const known = verdicts.get(element);
    if (known !== undefined) return known;
    const share = (under.get(element) ?? 0) / total;
    const rule =
      RULES.find((r) => share <= r.share && (r.elements.has(element.tagName) || r.names.fit(element))) ?? null;
    verdicts.set(element, rule);
    return rule;
  };
  for (const block of kept) {
    for (let el: Element | null = block.owner; el && el.localName !== 'body'; el = parentOf(el)) {
      const rule = judge(el);
      if (!rule) continue;
      block.keep = false;
      block.removed = rule.kind;
      break;
    }
  }
}

/** The parent, out of a shadow root into its host. */
export const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host ?? null;
