/**
 * In: the blocks read. Effect: where one line of a box asks for consent to an embed or sells a subscription, its other lines
 * go with it: the largest wrapper that is still a small box without running text of the article's own look.
 */

import type { RemovedKind } from '../../model/article';
import type { Block } from '../block';
import { commonLooks, look } from '../look';
import { charsOf, isProse, keptOf, remove } from '../prose';
import { saysOf } from '../rules';
import { upward } from '../tree';

/** The most text a box may hold, in characters and as a share of the article. */
const LONGEST = 1200;
const SHARE = 0.2;
const KINDS = new Set<RemovedKind>(['consent', 'offer', 'newsletter']);

export function removeBoxes(blocks: readonly Block[]): void {
  const kept = keptOf(blocks);
  const signs = kept.filter((block) => kindOf(block) !== undefined);
  if (!signs.length) return;
  const total = charsOf(kept);
  const own = commonLooks(kept.filter(isProse));
  for (const sign of signs) {
    const kind = sign.keep && kindOf(sign);
    if (!kind) continue;
    for (const block of boxAround(sign, kept, own, Math.min(LONGEST, SHARE * total))) remove(block, kind);
  }
}

/** The kind of box whose line this plainly is. */
function kindOf(block: Block): RemovedKind | undefined {
  const says = saysOf(block);
  return says?.plainly && KINDS.has(says.rule.kind) ? says.rule.kind : undefined;
}

function boxAround(sign: Block, kept: readonly Block[], own: ReadonlySet<string>, most: number): Block[] {
  let box = [sign];
  for (const el of upward(sign.owner)) {
    if ((el.textContent?.length ?? 0) > most * 4) break;
    const inside = kept.filter((block) => el.contains(block.owner));
    const chars = charsOf(inside);
    if (chars > most || inside.some((block) => block !== sign && own.has(look(block)))) break;
    box = inside;
  }
  return box;
}
