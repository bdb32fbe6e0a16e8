/**
 * Matches in, findings out: for each sentence what all sources say, grouped by independent origin.
 * "n independent origins corroborate, m contradict", never more.
 */

import type { Article } from '../model/article';
import type { Claim, ClaimBase } from '../model/claim';
import type { ClaimFinding, Finding, FindingKind, Match } from '../model/finding';
import { groupsFor } from './groups';
import { valuesOf } from './values';

export interface EvidenceInput {
  article: Article;
  /** Sources of the dataset whose text this article is or carries. */
  sameTextAs: string[];
  base: ClaimBase;
}

/** So many merely related claims are shown for one sentence. */
const RELATED_SHOWN = 3;

const isVerdict = (match: Match) => match.relation !== 'related';

function claimFinding(match: Match, claim: Claim, cites: Set<string>, input: EvidenceInput): ClaimFinding {
  const groups = groupsFor(match, claim, cites, input);
  const count = (stance: string) => groups.filter((group) => group.independent && group.stance === stance).length;
  return {
    claim: claim.id,
    statement: claim.statement,
    topic: claim.topic,
    relation: match.relation,
    otherFigure: match.relation === 'related' && Boolean(match.figure?.otherDate),
    score: match.score,
    reasons: match.reasons,
    groups,
    independent: { corroborate: count('corroborates'), contradict: count('contradicts') },
    values: valuesOf(match, claim, input),
    ...(claim.event ? { event: { ...claim.event } } : {}),
  };
}

/**
 * The strongest verdict decides, with one exception: a sentence that reports a denial others report too is borne out,
 * though what is denied in it stands elsewhere. Calling it contradicted would accuse the article of what it only reports.
 * Without an origin of its own behind any claim that says the same, nothing supports the sentence but what it cites.
 */
function kindOf(claims: ClaimFinding[], base: ClaimBase): FindingKind {
  const verdicts = claims.filter((claim) => claim.relation !== 'related');
  const denial = verdicts.find(
    ({ claim, relation }) => relation === 'corroborates' && base.claims.get(claim)?.polarity === 'denies',
  );
  const verdict = denial ?? verdicts[0];
  if (verdict?.relation === 'conflicts') return 'contradicted';
  if (verdict) {
    const independent = verdicts.some((one) => one.relation === 'corroborates' && one.independent.corroborate > 0);
    return independent ? 'corroborated' : 'same-origin';
  }
  return claims.some((claim) => claim.otherFigure) ? 'other-figure' : 'related';
}

/**
 * Weighs what is known about each matched sentence.
 * @returns one finding per sentence that has any, in reading order; verdicts before related claims, strongest first
 */
export function weighEvidence(matches: Match[], input: EvidenceInput): Finding[] {
  const bySentence = new Map<number, Match[]>();
  // What the article cites for a claim anywhere, it cites for it everywhere.
  const cites = new Map<string, Set<string>>();
  for (const match of matches) {
    bySentence.set(match.sentence, [...(bySentence.get(match.sentence) ?? []), match]);
    const known = cites.get(match.claim) ?? new Set();
    for (const origin of match.cites) known.add(origin);
    cites.set(match.claim, known);
  }
  const findings: Finding[] = [];
  for (const [sentence, all] of bySentence) {
    const known = all.filter((match) => input.base.claims.has(match.claim));
    const weak = (match: Match) => input.base.claims.get(match.claim)?.matching === 'weak';
    const alone = !known.some((match) => !weak(match));
    const told = known.filter((match) => !(weak(match) && (alone || !isVerdict(match))));
    told.sort((a, b) => Number(isVerdict(b)) - Number(isVerdict(a)) || b.score - a.score);
    let related = 0;
    const kept = told.filter((match) => isVerdict(match) || ++related <= RELATED_SHOWN);
    if (!kept.length) continue;
    const claims = kept.map((match) =>
      claimFinding(match, input.base.claims.get(match.claim) as Claim, cites.get(match.claim) ?? new Set(), input),
    );
    findings.push({ sentence, kind: kindOf(claims, input.base), claims });
  }
  return findings.sort((a, b) => a.sentence - b.sentence);
}
