/** A match and its claim's assertions in, the assertions grouped by the origin they rest on out. */

import type { Assertion, Claim } from '../model/claim';
import type { Match, OriginGroup, Testimony } from '../model/finding';
import { compatible } from '../text/quantities';
import type { EvidenceInput } from './index';

type GroupStance = OriginGroup['stance'];

/** How a source's word stands to the reader's sentence, given how both stand to the claim. */
function stanceOf(match: Match, claim: Claim, assertion: Assertion): GroupStance {
  if (match.relation === 'related') return match.figure?.otherDate ? 'differs' : 'reports';
  const value = assertion.value ?? claim.quantity;
  if (match.figure && value && value.unit === match.figure.said.unit && assertion.stance !== 'denies') {
    if (compatible(match.figure.said, value))
      return match.relation === 'conflicts' && !assertion.value ? 'contradicts' : 'corroborates';
    return assertion.asOf && assertion.asOf !== claim.asOf ? 'differs' : 'contradicts';
  }
  if (assertion.stance === 'differs') return 'differs';
  const same = (assertion.stance === 'asserts') === (match.relation === 'corroborates');
  return same ? 'corroborates' : 'contradicts';
}

function testimonyOf(assertion: Assertion, input: EvidenceInput): Testimony | null {
  const source = input.base.sources.get(assertion.source);
  if (!source) return null;
  return {
    source: source.id,
    publisher: source.publisher,
    title: source.title,
    date: source.date,
    stance: assertion.stance,
    chain: assertion.chain.flatMap((id) => input.base.origins.get(id)?.name ?? []),
    ...(assertion.hedge ? { hedge: assertion.hedge } : {}),
    ...(assertion.value ? { value: assertion.value } : {}),
    ...(assertion.asOf ? { asOf: assertion.asOf } : {}),
    ...((assertion.erratum ?? assertion.note) ? { note: assertion.erratum ?? assertion.note } : {}),
  };
}

/** Sources that are the article's own text, or another print of it. */
function ownTexts(input: EvidenceInput): Set<string> {
  const own = new Set(input.sameTextAs);
  const texts = new Set([...own].flatMap((id) => input.base.sources.get(id)?.text ?? []));
  for (const source of input.base.sources.values()) if (source.text && texts.has(source.text)) own.add(source.id);
  return own;
}

/** Why a testimony is none beside the article; undefined where it is independent. */
function dependence(
  assertion: Assertion,
  cites: Set<string>,
  own: Set<string>,
  input: EvidenceInput,
): OriginGroup['why'] | undefined {
  if (own.has(assertion.source)) return 'same-text';
  if (assertion.chain.some((id) => cites.has(id))) return 'article-cites-it';
  const authors = input.base.sources.get(assertion.source)?.authors ?? [];
  const origin = input.base.origins.get(assertion.chain.at(-1) ?? '');
  // Only for what the author reports as own: a quotation of somebody else has its own origin.
  if (origin?.kind === 'own-reporting' && authors.some((name) => input.article.byline.includes(name)))
    return 'same-author';
  return undefined;
}

/** Groups of one match: own assertions of the claim, and those of claims that stand against it. */
export function groupsFor(match: Match, claim: Claim, cites: Set<string>, input: EvidenceInput): OriginGroup[] {
  const own = ownTexts(input);
  const groups = new Map<string, OriginGroup>();
  const put = (assertion: Assertion, stance: GroupStance) => {
    const origin = input.base.origins.get(assertion.chain.at(-1) ?? '');
    const testimony = testimonyOf(assertion, input);
    if (!origin || !testimony) return;
    const key = `${origin.id} ${stance}`;
    let group = groups.get(key);
    if (!group) {
      const { id, name, kind, date } = origin;
      group = { origin: { id, name, kind, ...(date ? { date } : {}) }, stance, testimonies: [], independent: true };
      groups.set(key, group);
    }
    if (!group.testimonies.some((known) => known.source === testimony.source)) group.testimonies.push(testimony);
    const why = dependence(assertion, cites, own, input);
    // The origin counts once: resting on it in one way makes the whole group dependent.
    if (why && group.independent) {
      group.independent = false;
      group.why = why;
    }
  };
  for (const assertion of claim.assertions) put(assertion, stanceOf(match, claim, assertion));
  if (match.relation === 'corroborates') {
    for (const link of claim.links.filter((one) => one.kind === 'conflicts')) {
      for (const assertion of input.base.claims.get(link.to)?.assertions ?? []) {
        const id = assertion.chain.at(-1);
        const known = [...groups.values()].some((group) => group.origin.id === id);
        if (assertion.stance === 'asserts' && !known) put(assertion, 'contradicts');
      }
    }
  }
  return [...groups.values()];
}
