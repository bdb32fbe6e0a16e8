/**
 * Sentences of one article and the known claims in, matches out. Pure and synchronous.
 *
 * A verdict needs two signals to agree: the paraphrase model (`linear.ts`, trained on other ways to say a claim) and
 * the claim's frame (`frames.ts`: who, what, to whom, when). `decision.ts` weighs them; `relation.ts` then tells
 * whether the sentence says the same or otherwise. A later third opinion may lower a verdict here, never raise one.
 */

import type { Sentence } from '../model/article';
import type { Claim, ClaimBase } from '../model/claim';
import type { Match } from '../model/finding';
import { fold } from '../text/fold';
import { type ReadingLanguage, readingLanguage } from '../text/lexicon';
import { type Reading, readSentence } from '../text/reading';
import { TermTrie } from '../text/trie';
import { type ArticleContext, contextOf } from './context';
import { HAND_DECISION, inputsOf, probability, type StoredDecision } from './decision';
import { featuresOf } from './features';
import { agree, type Frame, frameFrom, storedFrame } from './frames';
import { LinearModel, type StoredModel } from './linear';
import { reasonsOf } from './reasons';
import { judge } from './relation';

/** What `npm run train` makes: `assets/matching/weights.json`. */
export interface Weights {
  paraphrase: StoredModel;
  relation: StoredModel;
  decision: StoredDecision;
}

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

/** Claims below this logit are not looked at. */
const LOOK = -4;
/** So many claims of one sentence are weighed. */
const CANDIDATES = 10;
/** So many claims of one sentence are told. */
const TOLD = 6;

/** A candidate with all that was found out about it. */
export interface Candidate {
  sentence: number;
  claim: Claim;
  inputs: number[];
  reading: Reading;
  share: number;
  filled: string[];
  inherited: number;
}

/** Opens the claims for matching. Without weights only frames speak, and nothing gets a verdict. */
export function createMatcher(base: ClaimBase, weights?: Weights): Matcher {
  const finder = new CandidateFinder(base, weights?.paraphrase);
  const relation = weights ? new LinearModel(weights.relation) : null;
  const decision = weights?.decision ?? HAND_DECISION;
  const citations = citationsOf(base);
  return {
    match(input) {
      const language = readingLanguage(input.language);
      if (!language) return [];
      const { readings, context } = readArticle(input, language);
      if (context.gate === 'none') return [];
      const matches: Match[] = [];
      readings.forEach((reading, at) => {
        const sentence = input.sentences[at] as Sentence;
        const found: Match[] = [];
        for (const candidate of finder.candidates(reading, context, at)) {
          const score = probability(candidate.inputs, decision);
          if (score < decision.related) continue;
          const judged = judge(reading, candidate.claim, context, relation);
          const verdict = weights && score >= decision.verdict && !reading.question && sentence.role !== 'heading';
          const kind = verdict ? judged.relation : 'related';
          found.push({
            sentence: sentence.index,
            claim: candidate.claim.id,
            relation: kind,
            score: Math.round(score * 1000) / 1000,
            reasons: reasonsOf(candidate, kind, judged),
            ...(judged.figure ? { figure: judged.figure } : {}),
            cites: citations(reading),
            ...(reading.hedge ? { hedge: reading.hedge } : {}),
          });
        }
        found.sort((a, b) => b.score - a.score);
        matches.push(...found.slice(0, TOLD));
      });
      return matches;
    },
  };
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

/** Finds the claims a sentence may speak about, with the decision's inputs. */
export class CandidateFinder {
  private readonly model: LinearModel | null;
  private readonly claims = new Map<string, { claim: Claim; frame: Frame }>();

  constructor(base: ClaimBase, stored?: StoredModel) {
    this.model = stored ? new LinearModel(stored) : null;
    for (const claim of base.claims.values()) {
      if (claim.matching === 'off') continue;
      this.claims.set(claim.id, {
        claim,
        frame: storedFrame(claim.id) ?? frameFrom(readSentence(claim.statement.de, 'de')),
      });
    }
  }

  candidates(reading: Reading, context: ArticleContext, at: number): Candidate[] {
    const scored: { claim: Claim; frame: Frame; logit: number }[] = [];
    if (this.model) {
      const logits = this.model.logits(featuresOf(reading));
      this.model.claims.forEach((id, column) => {
        const known = this.claims.get(id);
        const logit = logits[column] as number;
        if (known && logit > LOOK) scored.push({ ...known, logit });
      });
    } else for (const known of this.claims.values()) scored.push({ ...known, logit: LOOK });
    scored.sort((a, b) => b.logit - a.logit);
    const best = scored[0]?.logit ?? LOOK;
    const second = scored[1]?.logit ?? LOOK;
    return scored.slice(0, this.model ? CANDIDATES : undefined).map(({ claim, frame, logit }, rank) => {
      const agreement = agree(frame, claim, reading, context, at);
      const margin = rank === 0 ? logit - second : logit - best;
      return {
        sentence: at,
        claim,
        inputs: inputsOf({ logit, margin, agreement, claim, context }),
        reading,
        share: agreement.share,
        filled: agreement.filled,
        inherited: agreement.inherited,
      };
    });
  }
}

/** Finds the origins a sentence cites: their names stand in it, and it says that somebody said it. */
function citationsOf(base: ClaimBase): (reading: Reading) => string[] {
  const trie = new TermTrie();
  for (const origin of base.origins.values()) trie.add(origin.id, origin.citedAs.map(fold));
  return (reading) => (reading.attributed ? [...new Set(trie.find(reading.text).map((hit) => hit.name))] : []);
}
