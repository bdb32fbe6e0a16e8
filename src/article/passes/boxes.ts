/**
 * In: all blocks. Effect: where one line of a box asks for consent to an embed or sells a subscription, its other lines
 * go with it: the largest wrapper that is still a small box without running text of the article's own look.
 */

import type { Block } from '../blocks';
import { commonLooks, look } from '../look';
import { isProse, remove } from '../prose';
import { saysOf } from '../rules';
import { upward } from '../tree';

/** The most text a box may hold, in characters and as a share of the article. */
const LONGEST = 1200;
const SHARE = 0.2;
const KINDS = new Set(['consent', 'offer', 'newsletter']);

export function removeBoxes(blocks: readonly Block[]): void {
  const kept = blocks.filter((block) => block.keep);
  const total = kept.reduce((sum, block) => sum + block.text.length, 0);
  const own = commonLooks(kept.filter(isProse));
  for (const sign of kept) {
    const says = sign.keep ? saysOf(sign) : null;
    if (!says?.plainly || !KINDS.has(says.rule.kind)) continue;
    for (const block of boxAround(sign, kept, own, Math.min(LONGEST, SHARE * total))) remove(block, says.rule.kind);
  }
}

function boxAround(sign: Block, kept: readonly Block[], own: ReadonlySet<string>, most: number): Block[] {
  let box = [sign];
  for (const el of upward(sign.owner)) {
    if ((el.textContent?.length ?? 0) > most * 4) break;
    const inside = kept.filter((block) => el.contains(block.owner));
    const chars = inside.reduce((sum, block) => sum + block.text.length, 0);
    if (chars > most || inside.some((block) => block !== sign && own.has(look(block)))) break;
    box = inside;
  }
  return box;
}
