/** All sentences' readings in, what the article is about and what each sentence may take over from its surroundings out. */

import type { Reading } from '../text/reading';

export interface ArticleContext {
  /** `full`: about North Korea and Russia. `bare`: too short to tell, each sentence must name all it means. `none`: another topic. */
  gate: 'full' | 'bare' | 'none';
  /** Share of sentences that name North Korea's side, 0…1. */
  topicality: number;
  published?: string;
  /** For each sentence: names it may take over from the title or the sentences just before. */
  near: Set<string>[];
  /** Concepts of the title and the two sentences before. */
  nearConcepts: Set<string>[];
}

/** So many sentences before may lend their actors. */
const REACH = 2;
/** An article of fewer sentences carries no context. */
const SHORT = 4;

const names = (reading: Reading, weak: boolean) =>
  reading.entities.filter((mention) => weak || !mention.weak).map((mention) => mention.name);

/** Is this article about Russia and North Korea at all, and what can its sentences inherit? */
export function contextOf(title: Reading | null, sentences: Reading[], published?: string): ArticleContext {
  const all = title ? [title, ...sentences] : sentences;
  let north = 0;
  let russia = 0;
  for (const reading of all) {
    const found = new Set(names(reading, false));
    if (found.has('NK') || (found.has('KIM') && !found.has('SK'))) north++;
    if (found.has('RU') || found.has('PUTIN')) russia++;
  }
  // A lone surname "Kim" is common; the country or its capital must be named, or the two heads of state together.
  const named = all.some((reading) => {
    const found = names(reading, false);
    return found.includes('NK') || (found.includes('KIM') && found.includes('PUTIN'));
  });
  const short = sentences.length < SHORT;
  const gate = named && north && russia ? 'full' : short ? 'bare' : 'none';
  const near: Set<string>[] = [];
  const nearConcepts: Set<string>[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const entities = new Set<string>(title ? names(title, true) : []);
    const concepts = new Set<string>(title?.concepts.keys());
    for (let j = Math.max(0, i - REACH); j < i; j++) {
      for (const name of names(sentences[j] as Reading, true)) entities.add(name);
      for (const concept of (sentences[j] as Reading).concepts.keys()) concepts.add(concept);
    }
    near.push(entities);
    nearConcepts.push(concepts);
  }
  return {
    gate,
    topicality: sentences.length ? Math.min(1, north / all.length) : 0,
    ...(published ? { published } : {}),
    near,
    nearConcepts,
  };
}
