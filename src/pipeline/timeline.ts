/** What happened when: takes an article's findings and the dataset, gives dated claims of the article's topics. Pure. */

import type { ClaimBase } from '../model/claim';
import type { Finding, TimelineEntry } from '../model/finding';

/** More are no longer seen at a glance. */
const MOST = 12;

/**
 * @returns at most twelve entries in order of time; where more are known, those the article tells of come first, then
 *   those that most sources tell of
 */
export function timelineFrom(findings: Finding[], base: ClaimBase): TimelineEntry[] {
  const told = findings.flatMap(({ claims }) => claims.filter(({ relation }) => relation !== 'related'));
  const mentioned = new Set(told.map(({ claim }) => claim));
  const topics = new Set(told.map(({ topic }) => topic));
  return [...base.claims.values()]
    .filter(({ topic, matching, event }) => topics.has(topic) && matching !== 'off' && event?.from)
    .sort(
      (a, b) => Number(mentioned.has(b.id)) - Number(mentioned.has(a.id)) || b.assertions.length - a.assertions.length,
    )
    .slice(0, MOST)
    .map(({ id, event, statement }) => ({
      claim: id,
      from: event?.from ?? '',
      ...(event?.to ? { to: event.to } : {}),
      statement,
    }))
    .sort((a, b) => a.from.localeCompare(b.from));
}
