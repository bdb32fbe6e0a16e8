/**
 * In: a claim and the dataset. Out: who says it, counted by independent origins instead of outlets.
 */

import type { Assertion, Claim, ClaimBase, ClaimLink, Stance } from '../model/claim';

/** All assertions of one stance that rest on one origin: they count once. */
export interface OriginCount {
  origin: string;
  stance: Stance;
  assertions: Assertion[];
}

/** The last of the chain is where the statement comes from. */
export const originOf = (assertion: Assertion): string => assertion.chain[assertion.chain.length - 1] ?? '';

/** The claim's assertions by origin and stance, in the order in which they stand in the file. */
export function byOrigin(claim: Claim): OriginCount[] {
  const counts = new Map<string, OriginCount>();
  for (const assertion of claim.assertions) {
    const origin = originOf(assertion);
    const key = `${assertion.stance} ${origin}`;
    const count = counts.get(key);
    if (count) count.assertions.push(assertion);
    else counts.set(key, { origin, stance: assertion.stance, assertions: [assertion] });
  }
  return [...counts.values()];
}

/** Sources that speak about the claim; sources with the same text stand together. */
export function textsOf(claim: Claim, base: ClaimBase): string[][] {
  const texts = new Map<string, string[]>();
  for (const id of new Set(claim.assertions.map((a) => a.source))) {
    const text = base.sources.get(id)?.text ?? id;
    texts.set(text, [...(texts.get(text) ?? []), id]);
  }
  return [...texts.values()];
}

/** `real`: both cannot be right. `figure`: another unit or another date. `tension`: told apart by a note. */
export type ConflictKind = 'real' | 'figure' | 'tension';

export interface Conflict {
  kind: ConflictKind;
  claim: string;
  /** The other claim, or the same one where sources disagree about it. */
  other: string;
  note?: ClaimLink['note'];
}

/** True where the claims' figures hold for different dates. */
const otherDate = (a: Claim, b: Claim): boolean =>
  (a.asOf ?? a.event?.from) !== (b.asOf ?? b.event?.from) && Boolean(a.quantity && b.quantity);

function kindOf(link: ClaimLink, claim: Claim, other: Claim): ConflictKind | null {
  if (link.kind === 'conflicts') return 'real';
  if (link.kind === 'same-quantity-other-unit') return 'figure';
  if (link.kind !== 'overlaps') return null;
  if (claim.quantity && other.quantity && otherDate(claim, other)) return 'figure';
  return link.note && /\b(tension|contradiction)\b/i.test(link.note.en) ? 'tension' : null;
}

/** Where documents disagree, each pair once: by links between claims, and by stances on one claim. */
export function conflicts(base: ClaimBase): Conflict[] {
  const found: Conflict[] = [];
  for (const claim of base.claims.values()) {
    for (const link of claim.links) {
      const other = base.claims.get(link.to);
      if (!other || link.to < claim.id) continue;
      const kind = kindOf(link, claim, other);
      if (kind) found.push({ kind, claim: claim.id, other: link.to, note: link.note });
    }
    if (claim.assertions.some((a) => a.stance === 'denies')) {
      found.push({ kind: 'real', claim: claim.id, other: claim.id });
    } else if (claim.assertions.some((a) => a.stance === 'differs')) {
      const differing = claim.assertions.find((a) => a.stance === 'differs');
      found.push({ kind: 'figure', claim: claim.id, other: claim.id, note: differing?.erratum ?? differing?.note });
    }
  }
  return found;
}
