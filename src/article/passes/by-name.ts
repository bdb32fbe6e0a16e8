/**
 * In: the blocks read. Effect: kept blocks inside an element that its tag or its names call a caption, an advertisement,
 * a comment … go, unless that element, or all elements of the same names together, hold more of the article than the
 * rule allows: a site that writes `paywall` on every paragraph means something else by it.
 */

import type { Block } from '../block';
import { charsOf, isProse, keptOf, remove } from '../prose';
import { type Rule, ruledAround, ruleOf } from '../rules';
import { signature } from '../signature';
import { tagOf } from '../tree';

/** Kinds of names that sites also use for the opening of the article itself. */
const NOT_OPENING = new Set(['teaser', 'share', 'offer', 'embed', 'author-box']);
/** All elements of one kind together never hold more of the article than this. */
const KIND_SHARE = 0.5;

export function removeByName(blocks: readonly Block[]): void {
  const kept = keptOf(blocks);
  const opening = kept.find(isProse);
  const total = charsOf(kept);
  const hits = kept.map((block) => ({ block, hit: hitOf(block) }));
  const byLook = new Map<string, number>();
  const byKind = new Map<Rule, number>();
  for (const { block, hit } of hits) {
    if (!hit) continue;
    byLook.set(hit.look, (byLook.get(hit.look) ?? 0) + block.text.length);
    byKind.set(hit.rule, (byKind.get(hit.rule) ?? 0) + block.text.length);
  }
  for (const { block, hit } of hits) {
    if (!hit || (byLook.get(hit.look) ?? 0) > hit.rule.share * total) continue;
    if ((byKind.get(hit.rule) ?? 0) > Math.max(KIND_SHARE, hit.rule.share) * total) continue;
    if (opening && hit.element.contains(opening.owner) && NOT_OPENING.has(hit.rule.kind)) continue;
    remove(block, hit.rule.kind);
  }
}

interface Hit {
  rule: Rule;
  element: Element;
  look: string;
}

/** The nearest element around a block that a rule names. */
function hitOf(block: Block): Hit | null {
  const element = ruledAround(block.owner);
  const rule = element && ruleOf(element);
  return rule && { rule, element, look: tagOf(element) + signature(element).replace(/\d+/g, '#') };
}
