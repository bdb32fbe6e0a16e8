/** An article's readings in, for each sentence the claims it may speak about with all the decision weighs out. */

import type { Claim, ClaimBase } from '../model/claim';
import type { ReadingLanguage } from '../text/lexicon';
import { type Reading, readSentence } from '../text/reading';
import { type ArticleContext, contextOf } from './context';
import { inputsOf } from './decision';
import { featuresOf, featuresOfParts, prepare, segmentsOf } from './features';
import { agree, type Frame, frameFrom, storedFrame } from './frames';
import type { MatchInput } from './index';
import type { LinearModel } from './linear';
import type { Nearest } from './nearest';
import type { Neighbours } from './neighbours';
import { relationOf } from './relation';
import { type Around, bestTwo, elsewhere, partMargin, type Seen, UNKNOWN } from './surroundings';

/** Claims below this logit are not looked at … */
const LOOK = -4;
/** … unless a paraphrase is this similar (cosine). */
const NEAR_LOOK = 0.35;
/** So many claims of one sentence are weighed. */
const WEIGHED = 12;

/** A claim that a sentence may speak about. */
export interface Candidate {
  claim: Claim;
  /** What the decision weighs, in the order of its `INPUTS`. */
  inputs: number[];
  reading: Reading;
  /** Groups of the frame that nothing fills, and that only the surroundings fill. */
  missing: number;
  inherited: number;
  /** The best logit among claims that stand against this one. */
  against: number;
  /** Logit of the relation model: positive where the sentence says otherwise. */
  otherwise: number;
  /** Whatever the signals say: no verdict, somebody else is meant or something forbids it. */
  barred: boolean;
}

interface Known {
  claim: Claim;
  /** Read when it is first needed. */
  frame: Frame | null;
  /** Its place in the dataset. */
  order: number;
  /** Columns of the claims it stands in conflict with, and of all that it is linked with. */
  conflicts: number[];
  linked: number[];
  /** Its place in the paraphrase model and among the neighbours, −1 where it has none. */
  column: number;
  place: number;
}

/** Reads all sentences and what the article is about. */
export function readArticle(
  input: MatchInput,
  language: ReadingLanguage,
): { readings: Reading[]; context: ArticleContext } {
  const readings = input.sentences.map((sentence) => readSentence(sentence.text, language, input.published));
  const title = input.title ? readSentence(input.title, language, input.published) : null;
  return { readings, context: contextOf(title, readings, input.published) };
}

const frameOf = (claim: Claim): Frame => storedFrame(claim.id) ?? frameFrom(readSentence(claim.statement.de, 'de'));

/** Finds candidates by the paraphrase model and by nearest paraphrases. */
export class CandidateFinder {
  /** Claims by their column in the model, and by their place among the neighbours. */
  private readonly modelled: Known[] = [];
  private readonly near = new Map<number, Known>();

  constructor(
    base: ClaimBase,
    private readonly model: LinearModel | null,
    private readonly neighbours: Neighbours,
    private readonly relation: LinearModel | null,
  ) {
    const columnOf = new Map((model?.claims ?? []).map((id, column) => [id, column]));
    let order = 0;
    for (const claim of base.claims.values()) {
      if (claim.matching === 'off') continue;
      const against = claim.links.filter((link) => link.kind === 'conflicts');
      const known: Known = {
        claim,
        frame: null,
        order: order++,
        linked: claim.links.flatMap((link) => columnOf.get(link.to) ?? []),
        conflicts: against.flatMap((link) => columnOf.get(link.to) ?? []),
        column: columnOf.get(claim.id) ?? -1,
        place: neighbours.placeOf(claim.id),
      };
      if (known.column >= 0) this.modelled.push(known);
      if (known.place >= 0) this.near.set(known.place, known);
    }
  }

  /** Candidates of each sentence. */
  candidates(readings: Reading[], context: ArticleContext): Candidate[][] {
    const { model } = this;
    const seen = readings.map((reading): Seen => {
      const prepared = prepare(reading);
      const segments = segmentsOf(reading.text);
      const parts = model ? featuresOfParts(prepared, segments).map((part) => model.logits(part)) : [];
      return { parts, near: this.neighbours.nearest(prepared, segments) };
    });
    const around: Around = {
      title: model && context.title ? model.logits(featuresOf(context.title)) : null,
      best: bestTwo(seen.flatMap(({ parts }) => parts[0] ?? [])),
    };
    return readings.map((reading, at) => {
      const one = seen[at] as Seen;
      return this.ofSentence(reading, context, at, one, seen[at - 1]?.parts[0] ?? null, around);
    });
  }

  /** Claims that the model sees in any part of the sentence, and those with a way near to one, the likeliest first. */
  private scored(parts: Float32Array[], near: Nearest): { known: Known; logit: number }[] {
    const scored: { known: Known; logit: number }[] = [];
    const seen = new Set<Known>();
    for (const known of this.modelled) {
      let logit = UNKNOWN;
      for (const logits of parts) {
        const one = logits[known.column] as number;
        if (one > logit) logit = one;
      }
      if (logit <= LOOK && near.first(known.place) <= NEAR_LOOK) continue;
      seen.add(known);
      scored.push({ known, logit });
    }
    for (const place of near.above(NEAR_LOOK)) {
      const known = this.near.get(place);
      if (known && !seen.has(known)) scored.push({ known, logit: UNKNOWN });
    }
    return scored.sort((a, b) => b.logit - a.logit || a.known.order - b.known.order);
  }

  private ofSentence(
    reading: Reading,
    context: ArticleContext,
    at: number,
    { parts, near }: Seen,
    previous: Float32Array | null,
    { title, best }: Around,
  ): Candidate[] {
    const of = (logits: Float32Array | null | undefined, column: number) => logits?.[column] ?? UNKNOWN;
    const scored = this.scored(parts, near);
    const [first, second] = [scored[0]?.logit ?? LOOK, scored[1]?.logit ?? LOOK];
    return scored.slice(0, WEIGHED).map(({ known, logit }, rank) => {
      const { claim, column, conflicts, place } = known;
      known.frame ??= frameOf(claim);
      const agreement = agree(known.frame, claim, reading, context, at);
      const near1 = near.first(place);
      // How far a claim leads over the nearest other one.
      const rival = place === near.lead ? near.next : near.lead;
      const against = conflicts.reduce((most, one) => Math.max(most, of(parts[0], one)), UNKNOWN);
      const whole = of(parts[0], column);
      const otherwise = relationOf(reading, claim, this.relation);
      const inputs = inputsOf({
        logit,
        whole,
        previous: of(previous, column),
        margin: logit - (rank === 0 ? second : first),
        partMargin: partMargin(parts, known, logit),
        rank: parts[0] ? parts[0].reduce((above, one) => above + (one > whole ? 1 : 0), 0) : 0,
        title: of(title, column),
        elsewhere: elsewhere(best, column, parts[0]),
        otherwise,
        against,
        near1,
        near3: near.mean(place),
        nearWhole: near.whole(place),
        nearMargin: near1 - near.first(rival),
        agreement,
        reading,
        claim,
        context,
      });
      const barred = agreement.stranger || agreement.forbidden;
      const { missing, inherited } = agreement;
      return { claim, inputs, reading, missing, inherited, against, otherwise, barred };
    });
  }
}
