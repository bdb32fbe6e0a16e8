/**
 * In: the blocks read. Effect: a label such as "About the author", "Comments" or "Most read" takes the text under it along,
 * up to the next heading, unless that is too much of the article.
 */

import type { Block } from '../block';
import { charsOf, isProse, keptOf, linkShare, remove } from '../prose';
import { saysOf } from '../rules';

/** The most of the article that may stand under such a label. */
const SHARE = 0.2;
const LABEL = 70;
const TAKES_PROSE = new Set(['author-box', 'comment', 'newsletter', 'offer']);
const TAKES = new Set([...TAKES_PROSE, 'teaser', 'share']);

export function removeSections(blocks: readonly Block[]): void {
  const kept = keptOf(blocks);
  const total = charsOf(kept);
  for (let i = 0; i < kept.length; i++) {
    const label = kept[i];
    if (!label?.keep || label.role !== 'heading' || label.text.length > LABEL) continue;
    const says = saysOf(label);
    if (!says?.plainly || !TAKES.has(says.rule.kind)) continue;
    const { rule } = says;
    const below: Block[] = [];
    for (const block of kept.slice(i + 1)) {
      if (block.role === 'heading') break;
      if (!TAKES_PROSE.has(rule.kind) && isProse(block) && linkShare(block) < 0.3) break;
      below.push(block);
    }
    const chars = charsOf(below);
    remove(label, rule.kind);
    if (chars <= total * SHARE) for (const block of below) remove(block, rule.kind);
  }
}
