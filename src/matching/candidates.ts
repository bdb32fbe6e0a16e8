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
import type { Neighbours } from './neighbours';

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
  private readonly known: (Known & { column: number })[] = [];

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

  private nearest(prepared: Prepared, segments: [number, number][]): Map<string, [number, number]>[] {
    const parts = segments.map(([from, to]) => this.neighbours.nearest(prepared, from, to));
    return [this.neighbours.nearest(prepared), ...parts];
  }

  private ofSentence(
    reading: Reading,
    context: ArticleContext,
    at: number,
    parts: Float32Array[],
    near: Map<string, [number, number]>[],
    previous: Float32Array | null,
  ): Candidate[] {
    const best = new Map<string, [number, number]>();
    for (const one of near) {
      for (const [id, [first, mean]] of one) {
        const old = best.get(id);
        if (!old) best.set(id, [first, mean]);
        else best.set(id, [Math.max(old[0], first), Math.max(old[1], mean)]);
      }
    }
    const ranking = [...best].sort((a, b) => b[1][0] - a[1][0]);
    const of = (logits: Float32Array | null | undefined, column: number) => logits?.[column] ?? UNKNOWN;
    const scored = this.known
      .map((known) => ({
        ...known,
        logit: parts.reduce((most, logits) => Math.max(most, of(logits, known.column)), UNKNOWN),
      }))
      .filter(({ logit, claim }) => logit > LOOK || (best.get(claim.id)?.[0] ?? 0) > NEAR_LOOK)
      .sort((a, b) => b.logit - a.logit);
    const [first, second] = [scored[0]?.logit ?? LOOK, scored[1]?.logit ?? LOOK];
    return scored.slice(0, WEIGHED).map(({ claim, frame, logit, column, conflicts }, rank) => {
      const agreement = agree(frame, claim, reading, context, at);
      const [near1, near3] = best.get(claim.id) ?? [0, 0];
      const rival = ranking[0]?.[0] === claim.id ? ranking[1] : ranking[0];
      const against = conflicts.reduce((most, one) => Math.max(most, of(parts[0], one)), UNKNOWN);
      const inputs = inputsOf({
        logit,
        whole: of(parts[0], column),
        previous: of(previous, column),
        margin: logit - (rank === 0 ? second : first),
        against,
        near1,
        near3,
        nearWhole: near[0]?.get(claim.id)?.[0] ?? 0,
        nearMargin: near1 - (rival?.[1][0] ?? 0),
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
