/** In: the parts of the dataset. Out: mistakes that show only when files are laid side by side: what is unused or twice. */

import type { Origin, Source } from '../model/claim';
import { numbersIn } from './paragraphs';
import type { Parts } from './rules';

/** What stands in a list more than once, each once. */
export const twice = (list: string[]): string[] => [...new Set(list.filter((item, i) => list.indexOf(item) !== i))];

/** Days and months compare as text; a year or month stands for its beginning. */
export const isBefore = (a: string, b: string): boolean => a < b.slice(0, a.length);

/** False for a day such as 2023-02-31. Years and months are always there. */
export function isOnCalendar(date: string): boolean {
  const day = new Date(date);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date);
}

/** Words only: two ways that differ in punctuation are one way. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Sources, origins and topics that nothing uses. */
function unused(parts: Parts): string[] {
  // Without the claims that could not be read nobody knows what is used.
  if (parts.unread.has('claim')) return [];
  const assertions = parts.claims.flatMap(({ claim }) => claim.assertions);
  const sources = new Set(assertions.map((a) => a.source));
  const origins = new Set(assertions.flatMap((a) => a.chain));
  const topics = new Set(parts.claims.map(({ claim }) => claim.topic));
  return [
    ...parts.sources.filter((s) => !sources.has(s.id)).map((s) => `sources.json: no assertion uses "${s.id}"`),
    ...parts.origins.filter((o) => !origins.has(o.id)).map((o) => `origins.json: no assertion uses "${o.id}"`),
    ...parts.topics.filter((t) => !topics.has(t)).map((t) => `topics.json: no claim uses "${t}"`),
  ];
}

/** Days that no calendar has, and dates that end before they begin. */
function dateMistakes(entry: Source | Origin): string[] {
  const file = 'citedAs' in entry ? 'origins.json' : 'sources.json';
  const days = (entry.date ?? '').split('/').filter(Boolean);
  const [from = '', to] = days;
  return [
    ...days.filter((day) => !isOnCalendar(day)).map((day) => `${file}: "${entry.id}" has the date ${day}, no such day`),
    ...(to && isBefore(to, from) ? [`${file}: the dates of "${entry.id}" run backwards`] : []),
  ];
}

/** Sources, origins and topics that nothing uses, that stand there twice, or whose dates are wrong. */
export function listMistakes(parts: Parts): string[] {
  const ids = {
    sources: parts.sources.map((s) => s.id),
    origins: parts.origins.map((o) => o.id),
    topics: parts.topics,
  };
  return [
    ...Object.entries(ids).flatMap(([list, all]) => twice(all).map((id) => `${list}.json: "${id}" stands there twice`)),
    ...unused(parts),
    ...[...parts.sources, ...parts.origins].flatMap(dateMistakes),
  ];
}

/** Documents, fingerprints and exceptions that belong to nothing. */
export function sideFileMistakes(parts: Parts): string[] {
  const source = (id: string) => parts.unread.has('sources') || parts.sources.some((s) => s.id === id);
  const asserts = (claim: string, id: string) =>
    parts.claims.some((c) => c.claim.id === claim && c.claim.assertions.some((a) => a.source === id));
  const { missed, unlisted } = parts.exceptions;
  return [
    ...Object.keys(parts.documents)
      .filter((id) => !source(id))
      .map((id) => `documents.json: "${id}" is no source`),
    ...Object.values(parts.documents)
      .flat()
      .filter((range) => numbersIn([range]).length === 0)
      .map((range) => `documents.json: the range "${range}" runs backwards`),
    ...parts.fingerprints.filter((id) => !source(id)).map((id) => `fingerprints.json: "${id}" is no source`),
    ...missed
      .filter((e) => !parts.unread.has(e.claim) && !asserts(e.claim, e.source))
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
