/** All sentences' readings in, what the article is about and what each sentence may take over from its surroundings out. */

import type { Reading } from '../text/reading';

export interface ArticleContext {
  /** `full`: North Korea is named, in a short text Russia too. `bare`: too short to tell, each sentence must name all it means. `none`: another topic. */
  gate: 'full' | 'bare' | 'none';
  /** Share of sentences that name North Korea's side, 0…1. */
  topicality: number;
  title: Reading | null;
  published?: string;
  /** For each sentence: names it may take over from the title or the sentences just before. */
  near: Set<string>[];
  /** Concepts of the title and the two sentences before. */
  nearConcepts: Set<string>[];
}

/** So many sentences before may lend their actors. */
const REACH = 2;
/** An article is about North Korea where at least this share of its sentences names it. */
const ABOUT = 0.05;
/** An article of fewer sentences carries no context. */
const SHORT = 4;

const names = (reading: Reading, weak: boolean) =>
  reading.entities.filter((mention) => weak || !mention.weak).map((mention) => mention.name);

/** A lone surname "Kim" is common: the country, his full name or both heads of state must be named. */
function namesNorth(reading: Reading): boolean {
  const found = reading.entities.filter((mention) => !mention.weak);
  if (found.some(({ name }) => name === 'NK')) return true;
  const kim = found.filter(({ name }) => name === 'KIM');
  if (kim.some(({ start, end }) => reading.text.slice(start, end).includes('jong'))) return true;
  return kim.length > 0 && found.some(({ name }) => name === 'PUTIN');
}

/** Is this article about North Korea at all, and what can its sentences inherit? */
export function contextOf(title: Reading | null, sentences: Reading[], published?: string): ArticleContext {
  const all = title ? [title, ...sentences] : sentences;
  let north = 0;
  let russia = 0;
  for (const reading of all) {
    const found = new Set(names(reading, false));
    if (found.has('NK') || (found.has('KIM') && !found.has('SK'))) north++;
    if (found.has('RU') || found.has('PUTIN')) russia++;
  }
  const named = all.some(namesNorth) && north >= all.length * ABOUT;
  const short = sentences.length < SHORT;
  const gate = named && (russia > 0 || !short) ? 'full' : short ? 'bare' : 'none';
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
    title,
    topicality: sentences.length ? Math.min(1, north / all.length) : 0,
    ...(published ? { published } : {}),
    near,
    nearConcepts,
  };
}
