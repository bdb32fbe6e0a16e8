/** The extension's own way from text to findings, as a finder for `claims:verify`: what a reader would be shown. */

import { existsSync, readFileSync } from 'node:fs';
import { shippedClaims } from '../claims/base';
import type { CompiledClaims } from '../claims/compile';
import type { Finder } from '../claims/verify';
import type { Weights } from '../matching';
import type { Article } from '../model/article';
import { checkArticle } from '../pipeline/check';
import { openKnowledge } from '../pipeline/knowledge';
import { toSentences } from '../text/sentences';

export const WEIGHTS = 'assets/matching/weights.json';

/** Opens matching with the trained weights; throws where they have not been trained yet. */
export function pipelineFinder(base: CompiledClaims, weightsFile: string): Finder {
  if (!existsSync(weightsFile)) throw new Error(`${weightsFile} is missing: npm run train makes it.`);
  const weights = JSON.parse(readFileSync(weightsFile, 'utf8')) as Weights;
  const knowledge = openKnowledge(shippedClaims(base), weights);
  return ({ source, lines, article }) => {
    const read: Article = {
      url: `https://documents.invalid/${source.id}`,
      title: source.title.de,
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
    const { matches, findings } = checkArticle(read, sentences, knowledge);
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
