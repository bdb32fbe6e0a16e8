/**
 * In: maps that spare asking an element twice. Effect: what they know holds for one reading, since a page may change the
 * names of an element between two.
 */

const memories: { clear(): void }[] = [];

/** Takes the map up among those that `forget` empties. */
export function remembered<M extends { clear(): void }>(map: M): M {
  memories.push(map);
  return map;
}

/** Empties all of them: before a reading, and after it, so that nothing of the page is held on to. */
export function forget(): void {
  for (const memory of memories) memory.clear();
}
