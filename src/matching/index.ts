/**
 * Sentences of one article and the known claims in, matches out. Pure and synchronous.
 *
 * A verdict needs two signals to agree: the paraphrase model (`linear.ts`, trained on other ways to say a claim) and
 * the claim's frame (`frames.ts`: who, what, to whom, when). `decision.ts` weighs them; `relation.ts` then tells
 * whether the sentence says the same or otherwise. A later third opinion may lower a verdict here, never raise one.
 */

import type { Sentence } from '../model/article';
import type { ClaimBase } from '../model/claim';
import type { Match } from '../model/finding';
import { fold } from '../text/fold';
import { readingLanguage } from '../text/lexicon';
import type { Reading } from '../text/reading';
import { TermTrie } from '../text/trie';
import { CandidateFinder, readArticle } from './candidates';
import { HAND_DECISION, probability, type StoredDecision } from './decision';
import { type Weighed, withoutImplied } from './general';
import { LinearModel, type StoredModel } from './linear';
import { Neighbours } from './neighbours';
import { packNeighbours, type StoredNeighbours } from './neighbours-store';
import { reasonsOf } from './reasons';
import { judge } from './relation';

/** What `npm run train` makes: `assets/matching/weights.json`. */
export interface Weights {
  paraphrase: StoredModel;
  neighbours: StoredNeighbours;
  relation: StoredModel;
  decision: StoredDecision;
}

/** What ships of them: the neighbours packed (`/data/neighbours.bin`), all else as it is. */
export interface ShippedWeights extends Omit<Weights, 'neighbours'> {
  postings: ArrayBuffer;
}

/** Packs trained weights for shipping. */
export const shippedWeights = ({ neighbours, ...rest }: Weights): ShippedWeights => ({
  ...rest,
  postings: packNeighbours(neighbours),
});

export interface MatchInput {
  sentences: Sentence[];
  /** BCP 47. Anything but German and English gives no match. */
  language: string;
  title: string;
  /** ISO 8601. */
  published?: string | undefined;
}

export interface Matcher {
  match(input: MatchInput): Match[];
}

/** So many claims of one sentence are told. */
const TOLD = 6;

/**
 * Opens the claims for matching. Without weights only frames speak, and nothing gets a verdict.
 * Throws `PostingsError` where the packed neighbours are broken.
 */
export function createMatcher(base: ClaimBase, weights?: ShippedWeights | Weights): Matcher {
  const shipped = weights && 'neighbours' in weights ? shippedWeights(weights) : weights;
  const neighbours = Neighbours.open(shipped?.postings ?? Neighbours.pack(base.claims.values()));
  const open = (model?: StoredModel) => (model ? new LinearModel(model) : null);
  const finder = new CandidateFinder(base, open(weights?.paraphrase), neighbours, open(weights?.relation));
  const decision = weights?.decision ?? HAND_DECISION;
  const citations = citationsOf(base);
  return {
    match(input) {
      const language = readingLanguage(input.language);
      if (!language) return [];
      const { readings, context } = readArticle(input, language);
      if (context.gate === 'none') return [];
      const matches: Match[] = [];
      const all = finder.candidates(readings, context);
      readings.forEach((reading, at) => {
        const sentence = input.sentences[at] as Sentence;
        const found: Weighed[] = [];
        for (const candidate of all[at] ?? []) {
          const score = probability(candidate.inputs, decision);
          // Without an article around it a sentence must name all it means.
          if (score < decision.related || (candidate.barred && context.gate === 'bare')) continue;
          const judged = judge(reading, candidate, context);
          const verdict =
            weights &&
            score >= decision.verdict &&
            !candidate.barred &&
            !reading.question &&
            sentence.role !== 'heading';
          found.push({ candidate, judged, score, relation: verdict ? judged.relation : 'related' });
        }
        found.sort((a, b) => b.score - a.score);
        for (const { candidate, judged, score, relation } of withoutImplied(found.slice(0, TOLD))) {
          matches.push({
            sentence: sentence.index,
            claim: candidate.claim.id,
            relation,
            score: Math.round(score * 1000) / 1000,
            reasons: reasonsOf(candidate, relation, judged),
            ...(judged.figure ? { figure: judged.figure } : {}),
            cites: citations(reading),
            ...(reading.hedge ? { hedge: reading.hedge } : {}),
          });
        }
      });
      return matches;
    },
  };
}

/** Finds the origins a sentence cites: their names stand in it, and it says that somebody said it. */
function citationsOf(base: ClaimBase): (reading: Reading) => string[] {
  const trie = new TermTrie();
  for (const origin of base.origins.values()) trie.add(origin.id, origin.citedAs.map(fold));
  return (reading) => (reading.attributed ? [...new Set(trie.find(reading.text).map((hit) => hit.name))] : []);
}
