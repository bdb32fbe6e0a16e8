/** The extension's own way from text to findings: for `claims:verify` what a reader would be shown, for `claims:draft` what it says of each sentence. */

import { existsSync, readFileSync } from 'node:fs';
import { shippedClaims } from '../claims/base';
import type { CompiledClaims } from '../claims/compile';
import type { Told } from '../claims/draft';
import type { DocumentToRead, Finder } from '../claims/verify';
import type { Weights } from '../matching';
import type { Article } from '../model/article';
import { checkArticle } from '../pipeline/check';
import { type Knowledge, openKnowledge } from '../pipeline/knowledge';
import { toSentences } from '../text/sentences';

export const WEIGHTS = 'assets/matching/weights.json';

/** Opens matching with the trained weights; throws where they have not been trained yet. */
function openTrained(base: CompiledClaims, weightsFile: string): Knowledge {
  if (!existsSync(weightsFile)) throw new Error(`${weightsFile} is missing: npm run train makes it.`);
  return openKnowledge(shippedClaims(base), JSON.parse(readFileSync(weightsFile, 'utf8')) as Weights);
}

/** Reads numbered lines of a source as an article and checks it. */
function check({ source, lines, article }: DocumentToRead, knowledge: Knowledge) {
  const read: Article = {
    url: `https://documents.invalid/${source.id}`,
    // An article's own first line is its headline; the source's title is in our words.
    title: lines[(article[0] ?? 1) - 1] ?? source.title.de,
    byline: source.authors,
    credits: source.credits,
    published: source.date.split('/')[0] ?? source.date,
    language: source.language,
    // The paragraph's index is its number in the document, so that matches point at it.
    paragraphs: article.map((number) => ({ index: number, role: 'body', text: lines[number - 1] ?? '' })),
    access: { level: 'free' },
    removed: {},
  };
  const sentences = toSentences(read.paragraphs, source.language);
  return { ...checkArticle(read, sentences, knowledge), sentences };
}

/** A finder for `claims:verify`. */
export function pipelineFinder(base: CompiledClaims, weightsFile: string): Finder {
  const knowledge = openTrained(base, weightsFile);
  return (document) => {
    const { matches, findings, sentences } = check(document, knowledge);
    const shown = new Set(
      findings.flatMap(({ sentence, claims }) => claims.map(({ claim }) => `${sentence} ${claim}`)),
    );
    // What never makes a finding alone is found where matching found it.
    const isWeak = (id: string) => knowledge.base.claims.get(id)?.matching === 'weak';
    return matches
      .filter(({ claim, sentence }) => shown.has(`${sentence} ${claim}`) || isWeak(claim))
      .map(({ claim, relation, sentence }) => ({
        claim,
        relation,
        paragraph: sentences[sentence]?.paragraph ?? 0,
      }));
  };
}

/** What matching says about each sentence of a new document, by paragraph and start; and of which sources it is a copy. */
export function toldBy(
  base: CompiledClaims,
  document: DocumentToRead,
): { told: (paragraph: number, start: number) => Told[]; sameTextAs: string[] } {
  const { matches, sentences, sameTextAs } = check(document, openTrained(base, WEIGHTS));
  const bySentence = new Map<string, Told[]>();
  for (const { claim, relation, score, sentence } of matches) {
    const at = sentences[sentence];
    const key = `${at?.paragraph} ${at?.start}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), { claim, relation, score }]);
  }
  return { told: (paragraph, start) => bySentence.get(`${paragraph} ${start}`) ?? [], sameTextAs };
}
