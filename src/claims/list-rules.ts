/** In: the parts of the dataset. Out: mistakes that show only when files are laid side by side: what is unused or twice. */

import type { Origin, Source } from '../model/claim';
import type { Parts } from './rules';

/** What stands in a list more than once, each once. */
export const twice = (list: string[]): string[] => [...new Set(list.filter((item, i) => list.indexOf(item) !== i))];

/** Days and months compare as text; a year or month stands for its beginning. */
export const isBefore = (a: string, b: string): boolean => a < b.slice(0, a.length);

/** Words only: two ways that differ in punctuation are one way. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Sources and origins that nothing uses, or that stand there twice. */
export function listMistakes(parts: Parts): string[] {
  const assertions = parts.claims.flatMap(({ claim }) => claim.assertions);
  const sources = new Set(assertions.map((a) => a.source));
  const origins = new Set(assertions.flatMap((a) => a.chain));
  const topics = new Set(parts.claims.map(({ claim }) => claim.topic));
  const range = (s: Source | Origin) => (s.date ?? '').split('/');
  return [
    ...twice(parts.sources.map((s) => s.id)).map((id) => `sources.json: "${id}" stands there twice`),
    ...twice(parts.origins.map((o) => o.id)).map((id) => `origins.json: "${id}" stands there twice`),
    ...parts.sources.filter((s) => !sources.has(s.id)).map((s) => `sources.json: no assertion uses "${s.id}"`),
    ...parts.origins.filter((o) => !origins.has(o.id)).map((o) => `origins.json: no assertion uses "${o.id}"`),
    ...parts.topics.filter((t) => !topics.has(t)).map((t) => `topics.json: no claim uses "${t}"`),
    ...[...parts.sources, ...parts.origins]
      .filter((s) => isBefore(range(s)[1] ?? '9', range(s)[0] ?? ''))
      .map((s) => `${'citedAs' in s ? 'origins' : 'sources'}.json: the dates of "${s.id}" run backwards`),
  ];
}

/** Documents, fingerprints and exceptions that belong to nothing. */
export function sideFileMistakes(parts: Parts): string[] {
  const source = (id: string) => parts.sources.some((s) => s.id === id);
  const asserts = (claim: string, id: string) =>
    parts.claims.some((c) => c.claim.id === claim && c.claim.assertions.some((a) => a.source === id));
  const { missed, unlisted } = parts.exceptions;
  return [
    ...Object.keys(parts.documents)
      .filter((id) => !source(id))
      .map((id) => `documents.json: "${id}" is no source`),
    ...parts.fingerprints.filter((id) => !source(id)).map((id) => `fingerprints.json: "${id}" is no source`),
    ...missed
      .filter((e) => !asserts(e.claim, e.source))
      .map((e) => `verify-exceptions.json: ${e.claim} has no assertion of ${e.source} that could be missed`),
    ...unlisted
      .filter((e) => asserts(e.claim, e.source) || !source(e.source))
      .map((e) => `verify-exceptions.json: ${e.source} is listed for ${e.claim}, or is no source`),
  ];
}

/** Ways and statements that two claims share: they would teach matching to confuse both. */
export function sharedWays(parts: Parts): string[] {
  const first = new Map<string, string>();
  const mistakes: string[] = [];
  for (const { file, claim } of parts.claims) {
    for (const text of [claim.statement, claim.ways].flatMap(({ de, en }) => [de, en].flat())) {
      const other = first.get(fold(text));
      if (other && other !== claim.id) mistakes.push(`${file}: "${text}" stands in ${other} too`);
      else first.set(fold(text), claim.id);
    }
  }
  return mistakes;
}
