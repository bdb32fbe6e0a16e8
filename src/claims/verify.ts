/**
 * In: the dataset, the documents, and somebody who finds claims in a document. Out: for each assertion whether its
 * claim is found where the dataset says it stands, and what is found although no assertion lists it.
 */

import type { Assertion, Claim, ClaimBase, Source } from '../model/claim';
import type { Relation } from '../model/finding';
import { originOf } from './provenance';
import type { Exceptions } from './rules';

export interface FoundClaim {
  claim: string;
  /** Number of the document's line, from 1. */
  paragraph: number;
  relation: Relation;
}

/** What a finder is given: the document's non-empty lines and the numbers of those that are the article's text. */
export interface DocumentToRead {
  source: Source;
  lines: string[];
  article: number[];
}

export type Finder = (document: DocumentToRead) => FoundClaim[];

/**
 * `found`: at one of the assertion's paragraphs, with the right relation. `related`: there, but without a verdict.
 * `wrong`: there, with the other verdict. `elsewhere`: in another paragraph. `excepted`: not found, the data says why.
 */
type Outcome = 'found' | 'related' | 'wrong' | 'elsewhere' | 'missed' | 'excepted';

export interface VerifiedAssertion {
  claim: string;
  assertion: Assertion;
  outcome: Outcome;
  reason?: string;
}

interface Unlisted extends FoundClaim {
  source: string;
  /** Why that is in order, where `verify-exceptions.json` says so. */
  reason?: string;
}

export interface Verification {
  assertions: VerifiedAssertion[];
  unlisted: Unlisted[];
  /** Share of the assertions that were found, 0…1; the excepted do not count. */
  share: number;
}

const VERDICTS: Record<Assertion['stance'], Relation[]> = {
  asserts: ['corroborates'],
  denies: ['conflicts'],
  // Another figure is a conflict, or the same statement where the difference is one of dates.
  differs: ['conflicts', 'corroborates'],
};

/**
 * A denial is often found as the denial itself (c025 "North Korea denies …") instead of as a conflict with the claim
 * (c053): both are the same word of the same document, and the link between the claims says so.
 */
function asDenial(claim: Claim, assertion: Assertion, base: ClaimBase, found: FoundClaim[]): FoundClaim[] {
  if (assertion.stance !== 'denies') return [];
  const denials = claim.links
    .filter((link) => link.kind === 'conflicts')
    .flatMap((link) => base.claims.get(link.to) ?? [])
    .filter((other) => other.assertions.some((a) => a.source === assertion.source && sameOrigin(a, assertion)));
  return found
    .filter((f) => f.relation === 'corroborates' && denials.some((denial) => denial.id === f.claim))
    .map((f) => ({ ...f, claim: claim.id, relation: 'conflicts' }));
}

const sameOrigin = (a: Assertion, b: Assertion): boolean => originOf(a) === originOf(b);

function outcomeOf(assertion: Assertion, found: FoundClaim[]): Outcome {
  const there = found.filter((f) => assertion.paragraphs.includes(f.paragraph));
  const right = (list: FoundClaim[]) => list.some((f) => VERDICTS[assertion.stance].includes(f.relation));
  if (right(there)) return 'found';
  if (there.some((f) => f.relation !== 'related')) return 'wrong';
  if (there.length) return 'related';
  return right(found) ? 'elsewhere' : 'missed';
}

/** Checks every assertion of claims that take part in matching. */
export function verifyClaims(
  base: ClaimBase,
  documents: DocumentToRead[],
  finder: Finder,
  exceptions: Exceptions,
): Verification {
  const assertions: VerifiedAssertion[] = [];
  const unlisted: Unlisted[] = [];
  const matched = [...base.claims.values()].filter((claim) => claim.matching !== 'off');
  for (const document of documents) {
    const id = document.source.id;
    const found = finder(document);
    for (const claim of matched) {
      const here = found.filter((f) => f.claim === claim.id);
      const listed = claim.assertions.filter((a) => a.source === id);
      for (const assertion of listed) {
        const outcome = outcomeOf(assertion, [...here, ...asDenial(claim, assertion, base, found)]);
        const reason = exceptions.missed.find((e) => e.claim === claim.id && e.source === id)?.reason;
        assertions.push(
          outcome !== 'found' && reason
            ? { claim: claim.id, assertion, outcome: 'excepted', reason }
            : { claim: claim.id, assertion, outcome },
        );
      }
      const verdict = here.find((f) => f.relation !== 'related');
      if (!listed.length && verdict) {
        const reason = exceptions.unlisted.find((e) => e.claim === claim.id && e.source === id)?.reason;
        unlisted.push({ ...verdict, source: id, ...(reason ? { reason } : {}) });
      }
    }
  }
  const counted = assertions.filter((a) => a.outcome !== 'excepted');
  const hits = counted.filter((a) => a.outcome === 'found').length;
  return { assertions, unlisted, share: counted.length ? hits / counted.length : 0 };
}
