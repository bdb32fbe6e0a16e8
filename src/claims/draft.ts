/**
 * In: the numbered paragraphs of a new document. Out: proposals for claims, for a person to finish or to drop, and
 * assertions that known claims probably get.
 *
 * A proposal has the shape of a claim file plus a key `draft` with what was read in the sentence. The compiler refuses
 * the key `draft` and empty statements, so that nothing unfinished and no sentence of a publisher gets in by mistake.
 */

import type { Claim } from '../model/claim';
import type { Relation } from '../model/finding';
import type { ReadingLanguage } from '../text/lexicon';
import { entityNames, type Reading, readSentence } from '../text/reading';
import { splitSentences } from '../text/sentences';
import { type KnownClaim, listOfKnown } from './draft-known';
import { nearestFinder } from './nearest';
import { assertionOf, claimOf, type DraftedClaim, type NearClaim, type ProposalContext } from './proposal';

/** What matching says about a sentence. */
export interface Told {
  claim: string;
  relation: Relation;
  /** 0…1. */
  score: number;
}

export interface DraftOptions extends ProposalContext {
  known: Claim[];
  /** Matching's word on the sentence that begins at `start` of a paragraph; without it, only shared words count. */
  told?: (paragraph: number, start: number) => Told[];
}

/** From this likeness on the sentence probably is a known claim: an assertion to add there, not a claim of its own. */
const PROBABLY_KNOWN = 0.5;
const NEAREST_SHOWN = 3;

/** Worth checking: says something about somebody, with a second hold such as a figure, a date, a speaker, another party. */
function isWorthChecking(sentence: string, reading: Reading): boolean {
  const words = sentence.split(/\s+/).length;
  if (reading.question || words < 6) return false;
  const entities = entityNames(reading).size;
  const holds = [reading.quantities.length > 0, reading.dates.length > 0, reading.attributed, entities > 1];
  return entities > 0 && holds.some(Boolean);
}

/** Sentences of the article's paragraphs, each once: captions and teasers like to repeat one. */
function* sentencesOf(paragraphs: { number: number; text: string }[], language: ReadingLanguage) {
  const seen = new Set<string>();
  for (const { number, text } of paragraphs) {
    for (const [start, end] of splitSentences(text, language)) {
      const sentence = text.slice(start, end).replace(/^[•*–-]\s+/, '');
      if (seen.has(sentence)) continue;
      seen.add(sentence);
      yield { number, start, sentence };
    }
  }
}

/**
 * Proposes claims of a document.
 * @param paragraphs The article's own paragraphs with their numbers in the document.
 * @returns `fresh`: proposals for new claims. `known`: claims of the dataset that sentences probably say or deny, with
 * the assertions to add to their files.
 */
export function draftClaims(
  paragraphs: { number: number; text: string }[],
  options: DraftOptions,
): { fresh: DraftedClaim[]; known: KnownClaim[] } {
  const nearest = nearestFinder(options.known, options.language);
  const claims = new Map(options.known.map((claim) => [claim.id, claim]));
  const near = (claim: string, by: NearClaim['by'], likeness: number): NearClaim => ({
    claim,
    by,
    likeness: Math.round(likeness * 100) / 100,
    statement: claims.get(claim)?.statement[options.language] ?? '',
  });
  let next = Math.max(0, ...options.known.map((claim) => Number(claim.id.slice(1)))) + 1;
  const fresh: DraftedClaim[] = [];
  const found = listOfKnown();
  for (const { number, start, sentence } of sentencesOf(paragraphs, options.language)) {
    const reading = readSentence(sentence, options.language, options.published);
    if (!isWorthChecking(sentence, reading)) continue;
    const told = options.told?.(number, start) ?? [];
    const verdicts = told.filter(({ relation }) => relation !== 'related');
    const words = nearest(sentence, NEAREST_SHOWN);
    for (const { claim, relation, score } of verdicts) {
      const stance = relation === 'conflicts' ? 'denies' : 'asserts';
      found.add(near(claim, 'verdict', score), assertionOf(sentence, number, reading, stance, options), sentence);
    }
    // Shared words are trusted where matching is silent about the sentence.
    const [likest] = words;
    if (!verdicts.length && likest && likest.likeness >= PROBABLY_KNOWN) {
      const assertion = assertionOf(sentence, number, reading, 'asserts', options);
      found.add(near(likest.claim, 'words', likest.likeness), assertion, sentence);
    } else if (!verdicts.length) {
      const list = [
        ...told.map(({ claim, score }) => near(claim, 'related', score)),
        ...words
          .filter(({ claim }) => !told.some((one) => one.claim === claim))
          .map(({ claim, likeness }) => near(claim, 'words', likeness)),
      ].slice(0, NEAREST_SHOWN);
      const id = `c${String(next++).padStart(3, '0')}`;
      const topic = claims.get(list[0]?.claim ?? '')?.topic ?? '';
      const assertion = assertionOf(sentence, number, reading, 'asserts', options);
      const proposal = claimOf(sentence, reading, id, topic, assertion);
      proposal.draft.nearest = list;
      fresh.push(proposal);
    }
  }
  return { fresh, known: found.list() };
}
