/**
 * In: a sentence. Out: the claims whose statements and paraphrases share most of its telling words.
 *
 * A help for editors, no verdict: cosine of word stems weighted by how rare they are among the claims (tf-idf).
 */

import type { Claim } from '../model/claim';
import { fold } from '../text/fold';
import type { ReadingLanguage } from '../text/lexicon';
import { stemOf } from '../text/stems';

export interface Nearest {
  claim: string;
  /** 0…1. */
  likeness: number;
}

const stems = (text: string, language: ReadingLanguage): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemOf(word, language));

/** Reads the claims once and gives back the question that can be asked as often as wanted. */
export function nearestFinder(
  claims: Claim[],
  language: ReadingLanguage,
): (sentence: string, most: number) => Nearest[] {
  const texts = claims.flatMap((claim) =>
    [claim.statement[language], ...claim.ways[language]].map((text) => ({
      claim: claim.id,
      stems: stems(text, language),
    })),
  );
  const count = new Map<string, number>();
  for (const { stems: list } of texts) for (const stem of new Set(list)) count.set(stem, (count.get(stem) ?? 0) + 1);
  const weigh = (list: string[]): Map<string, number> => {
    const weights = new Map(
      [...new Set(list)].map((stem) => [stem, Math.log(1 + texts.length / (1 + (count.get(stem) ?? 0)))]),
    );
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([stem, weight]) => [stem, weight / length]));
  };
  const known = texts.map(({ claim, stems: list }) => ({ claim, weights: weigh(list) }));

  return (sentence, most) => {
    const asked = weigh(stems(sentence, language));
    const best = new Map<string, number>();
    for (const { claim, weights } of known) {
      let likeness = 0;
      for (const [stem, weight] of asked) likeness += weight * (weights.get(stem) ?? 0);
      if (likeness > (best.get(claim) ?? 0)) best.set(claim, likeness);
    }
    return [...best]
      .map(([claim, likeness]) => ({ claim, likeness }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most);
  };
}
