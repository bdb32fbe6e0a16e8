/** What the bundled dataset is about: reads the packaged claims, gives counts and topics. */

import { packagedText } from './packaged';

interface Shipped {
  sources: unknown[];
  claims: { topic: string }[];
}

/** Number of statements and articles, and the topics by their number of statements, most frequent first. */
export async function datasetSummary(): Promise<{ claims: number; sources: number; topics: string[] }> {
  const { sources, claims } = JSON.parse(await packagedText('/data/claims.json')) as Shipped;
  const counts = new Map<string, number>();
  for (const { topic } of claims) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const topics = [...counts].sort(([, a], [, b]) => b - a).map(([topic]) => topic);
  return { claims: claims.length, sources: sources.length, topics };
}
