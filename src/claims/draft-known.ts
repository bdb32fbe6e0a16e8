/** In: sentences of a new document that probably say known claims. Out: for each claim the assertions to add to its file. */

import type { DraftedAssertion, NearClaim } from './proposal';

export interface KnownClaim {
  claim: string;
  statement: string;
  /** For the claim's file; check stance, chain and hedge. */
  assertions: DraftedAssertion[];
  /** Where that was read, and why it is thought to be this claim. */
  draft: { sentence: string; by: NearClaim['by']; likeness: number }[];
}

/** True where two assertions differ in nothing but the paragraph. */
const sameWord = (a: DraftedAssertion, b: DraftedAssertion): boolean =>
  a.stance === b.stance && a.hedge === b.hedge && a.chain.join() === b.chain.join();

/** Collects them claim by claim; what several paragraphs say alike is one assertion. */
export function listOfKnown(): {
  add(near: NearClaim, assertion: DraftedAssertion, sentence: string): void;
  /** In the order of the claims' ids. */
  list(): KnownClaim[];
} {
  const known = new Map<string, KnownClaim>();
  return {
    add({ claim, by, likeness, statement }, assertion, sentence) {
      const entry = known.get(claim) ?? { claim, statement, assertions: [], draft: [] };
      known.set(claim, entry);
      entry.draft.push({ sentence, by, likeness });
      const same = entry.assertions.find((other) => sameWord(other, assertion));
      if (!same) entry.assertions.push(assertion);
      else same.paragraphs = [...new Set([...same.paragraphs, ...assertion.paragraphs])].sort((a, b) => a - b);
    },
    list: () => [...known.values()].sort((a, b) => a.claim.localeCompare(b.claim)),
  };
}
