/** What is to be marked in the page: a finding, the sentence it is about, and how to find that sentence again. */

import type { Sentence } from '../model/article';
import type { Finding, FindingKind } from '../model/finding';

/** A W3C `TextQuoteSelector`: the words and what stands around them. White space folded. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Mark {
  /** Index of the sentence in reading order. */
  sentence: number;
  kind: FindingKind;
  /** Where it stands, if known; null makes the annotator look for the quote. */
  range: Range | null;
  quote: Quote;
  finding: Finding;
}

/** Characters of context on each side: enough to tell repeated sentences apart, as other annotators use it. */
const CONTEXT = 32;

/** The quote of one sentence, its context taken from the neighbours. */
export function quoteOf(sentences: Sentence[], index: number): Quote {
  const at = sentences.findIndex((sentence) => sentence.index === index);
  return {
    exact: sentences[at]?.text ?? '',
    prefix: (sentences[at - 1]?.text ?? '').slice(-CONTEXT),
    suffix: (sentences[at + 1]?.text ?? '').slice(0, CONTEXT),
  };
}

/**
 * The marks of a report. `rangeOf` gives the live place of a sentence (index) or null.
 * Findings whose sentence is not in `sentences` are left out.
 */
export function marksOf(
  findings: Finding[],
  sentences: Sentence[],
  rangeOf: (sentence: number) => Range | null = () => null,
): Mark[] {
  return findings.flatMap((finding): Mark[] => {
    const quote = quoteOf(sentences, finding.sentence);
    if (quote.exact === '') return [];
    return [{ sentence: finding.sentence, kind: finding.kind, range: rangeOf(finding.sentence), quote, finding }];
  });
}
