/**
 * In: the dataset, the documents, and somebody who finds claims in a document. Out: for each assertion whether its
 * claim is found where the dataset says it stands, and what is found although no assertion lists it.
 *
 * Found is what a reader is shown at the assertion's paragraph: a verdict (the same, or otherwise), or the claim as
 * related, where the sentence is on the claim's subject but two signals do not agree. A verdict the wrong way round is
 * not found. Both shares are given, because only a verdict tells the reader what the source says.
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
 * `verdict`: at one of the assertion's paragraphs, with the right relation. `related`: there, but without a verdict.
 * `wrong`: there, with the other verdict. `elsewhere`: in another paragraph. `excepted`: not found, the data says why.
 */
type Outcome = 'verdict' | 'related' | 'wrong' | 'elsewhere' | 'missed' | 'excepted';

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
  /** Verdicts on claims that no assertion of the document lists. */
  unlisted: Unlisted[];
  /** So many claims besides are shown as merely related in a document that does not list them. */
  relatedUnlisted: number;
  /** Shares of the assertions, 0…1: found with a verdict, found at all. The excepted do not count. */
  share: { verdict: number; found: number };
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
    .filter((f) => f.relation !== 'conflicts' && denials.some((denial) => denial.id === f.claim))
    .map((f) => ({ ...f, claim: claim.id, relation: f.relation === 'corroborates' ? 'conflicts' : 'related' }));
}

const sameOrigin = (a: Assertion, b: Assertion): boolean => originOf(a) === originOf(b);

const isRight = (assertion: Assertion, { relation }: FoundClaim): boolean =>
  VERDICTS[assertion.stance].includes(relation);

/** @param others The same document's other assertions of the claim: an accusation and its denial can share a paragraph. */
function outcomeOf(assertion: Assertion, others: Assertion[], found: FoundClaim[]): Outcome {
  const there = found.filter((f) => assertion.paragraphs.includes(f.paragraph));
  const theirs = (f: FoundClaim) => others.some((o) => o.paragraphs.includes(f.paragraph) && isRight(o, f));
  if (there.some((f) => isRight(assertion, f))) return 'verdict';
  if (there.some((f) => f.relation !== 'related' && !theirs(f))) return 'wrong';
  if (there.some((f) => f.relation === 'related')) return 'related';
  return found.some((f) => isRight(assertion, f)) ? 'elsewhere' : 'missed';
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
  let relatedUnlisted = 0;
  const matched = [...base.claims.values()].filter((claim) => claim.matching !== 'off');
  for (const document of documents) {
    const id = document.source.id;
    const found = finder(document);
    for (const claim of matched) {
      const here = found.filter((f) => f.claim === claim.id);
      const listed = claim.assertions.filter((a) => a.source === id);
      for (const assertion of listed) {
        const others = listed.filter((a) => a !== assertion);
        const outcome = outcomeOf(assertion, others, [...here, ...asDenial(claim, assertion, base, found)]);
        const reason = exceptions.missed.find((e) => e.claim === claim.id && e.source === id)?.reason;
        const excepted = reason && outcome !== 'verdict' && outcome !== 'related';
        assertions.push(
          excepted
            ? { claim: claim.id, assertion, outcome: 'excepted', reason }
            : { claim: claim.id, assertion, outcome },
        );
      }
      if (listed.length || !here.length) continue;
      const verdict = here.find((f) => f.relation !== 'related');
      if (!verdict) relatedUnlisted++;
      else {
        const reason = exceptions.unlisted.find((e) => e.claim === claim.id && e.source === id)?.reason;
        unlisted.push({ ...verdict, source: id, ...(reason ? { reason } : {}) });
      }
    }
  }
  return { assertions, unlisted, relatedUnlisted, share: sharesOf(assertions) };
}

function sharesOf(assertions: VerifiedAssertion[]): Verification['share'] {
  const counted = assertions.filter((a) => a.outcome !== 'excepted');
  const share = (...outcomes: Outcome[]) =>
    counted.length ? counted.filter((a) => outcomes.includes(a.outcome)).length / counted.length : 0;
  return { verdict: share('verdict'), found: share('verdict', 'related') };
}
