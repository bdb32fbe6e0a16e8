/** An article's readings in, for each sentence the claims it may speak about with all the decision weighs out. */

import type { Claim, ClaimBase } from '../model/claim';
import type { ReadingLanguage } from '../text/lexicon';
import { type Reading, readSentence } from '../text/reading';
import { type ArticleContext, contextOf } from './context';
import { inputsOf } from './decision';
import { featuresOfParts, type Prepared, prepare, segmentsOf } from './features';
import { agree, type Frame, frameFrom, storedFrame } from './frames';
import type { MatchInput } from './index';
import type { LinearModel } from './linear';
import type { Neighbours, Similarities } from './neighbours';

/** Claims below this logit are not looked at … */
const LOOK = -4;
/** … unless a paraphrase is this similar (cosine). */
const NEAR_LOOK = 0.35;
/** So many claims of one sentence are weighed. */
const WEIGHED = 12;
/** The logit of a claim the model does not know. */
const UNKNOWN = -6;

/** A claim that a sentence may speak about. */
export interface Candidate {
  claim: Claim;
  /** What the decision weighs, in the order of its `INPUTS`. */
  inputs: number[];
  reading: Reading;
  /** Groups of the frame that only the surroundings fill. */
  inherited: number;
  /** The best logit among claims that stand against this one. */
  against: number;
  /** Whatever the signals say: no verdict, somebody else is meant or something forbids it. */
  barred: boolean;
}

interface Known {
  claim: Claim;
  frame: Frame;
  /** Columns of the claims it stands in conflict with. */
  conflicts: number[];
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

/** Finds candidates by the paraphrase model and by nearest paraphrases. */
export class CandidateFinder {
  private readonly known: Known[] = [];

  constructor(
    base: ClaimBase,
    private readonly model: LinearModel | null,
    private readonly neighbours: Neighbours,
  ) {
    const columnOf = new Map((model?.claims ?? []).map((id, column) => [id, column]));
    for (const claim of base.claims.values()) {
      if (claim.matching === 'off') continue;
      const against = claim.links.filter((link) => link.kind === 'conflicts');
      this.known.push({
        claim,
        frame: storedFrame(claim.id) ?? frameFrom(readSentence(claim.statement.de, 'de')),
        conflicts: against.flatMap((link) => columnOf.get(link.to) ?? []),
        column: columnOf.get(claim.id) ?? -1,
        place: neighbours.placeOf(claim.id),
      });
    }
  }

  /** Candidates of each sentence. */
  candidates(readings: Reading[], context: ArticleContext): Candidate[][] {
    let previous: Float32Array | null = null;
    return readings.map((reading, at) => {
      const prepared = prepare(reading);
      const segments = segmentsOf(reading.text);
      const { model } = this;
      const parts = model ? featuresOfParts(prepared, segments).map((part) => model.logits(part)) : [];
      const near = this.nearest(prepared, segments);
      const found = this.ofSentence(reading, context, at, parts, near, previous);
      previous = parts[0] ?? null;
      return found;
    });
  }

  /** Of the whole sentence first, then the best of all its parts together. */
  private nearest(prepared: Prepared, segments: [number, number][]): { whole: Similarities; best: Similarities } {
    const whole = this.neighbours.nearest(prepared);
    if (!segments.length) return { whole, best: whole };
    const best = { first: whole.first.slice(), mean: whole.mean.slice() };
    for (const [from, to] of segments) {
      const { first, mean } = this.neighbours.nearest(prepared, from, to);
      for (let i = 0; i < first.length; i++) {
        best.first[i] = Math.max(best.first[i] as number, first[i] as number);
        best.mean[i] = Math.max(best.mean[i] as number, mean[i] as number);
      }
    }
    return { whole, best };
  }

  private ofSentence(
    reading: Reading,
    context: ArticleContext,
    at: number,
    parts: Float32Array[],
    { whole, best }: { whole: Similarities; best: Similarities },
    previous: Float32Array | null,
  ): Candidate[] {
    const of = (logits: Float32Array | null | undefined, column: number) => logits?.[column] ?? UNKNOWN;
    const near = (list: Float64Array, place: number) => list[place] ?? 0;
    const scored: { known: Known; logit: number }[] = [];
    for (const known of this.known) {
      let logit = UNKNOWN;
      for (const logits of parts) logit = Math.max(logit, of(logits, known.column));
      if (logit > LOOK || near(best.first, known.place) > NEAR_LOOK) scored.push({ known, logit });
    }
    scored.sort((a, b) => b.logit - a.logit);
    // The two nearest claims: how far a claim leads over the nearest other one.
    let lead = -1;
    let next = -1;
    best.first.forEach((value, place) => {
      if (lead < 0 || value > (best.first[lead] as number)) {
        next = lead;
        lead = place;
      } else if (next < 0 || value > (best.first[next] as number)) next = place;
    });
    const [first, second] = [scored[0]?.logit ?? LOOK, scored[1]?.logit ?? LOOK];
    return scored.slice(0, WEIGHED).map(({ known, logit }, rank) => {
      const { claim, frame, column, conflicts, place } = known;
      const agreement = agree(frame, claim, reading, context, at);
      const near1 = near(best.first, place);
      const rival = place === lead ? next : lead;
      const against = conflicts.reduce((most, one) => Math.max(most, of(parts[0], one)), UNKNOWN);
      const inputs = inputsOf({
        logit,
        whole: of(parts[0], column),
        previous: of(previous, column),
        margin: logit - (rank === 0 ? second : first),
        against,
        near1,
        near3: near(best.mean, place),
        nearWhole: near(whole.first, place),
        nearMargin: near1 - near(best.first, rival),
        agreement,
        reading,
        claim,
        context,
      });
      const barred = agreement.stranger || agreement.forbidden;
      return { claim, inputs, reading, inherited: agreement.inherited, against, barred };
    });
  }
}
