/**
 * Held-out candidates with their decision in, for each claim what is added to its logit out.
 *
 * A claim whose verdicts were wrong more often than their probability said needs more evidence from now on. So does
 * one with few labelled examples: nobody knows yet how often it is mistaken. Both in one: an intercept per claim,
 * fitted by Newton's steps and pulled towards a start value that is lower the fewer true examples there are.
 */

import type { HeldOutCase } from './heldout';

/** How strongly an intercept is pulled to its start value (as so many candidates of probability ½, times four). */
const PULL = 3;
/** The start value of a claim without any example is minus this; with `HALF` examples half of it is left. */
const RARE = 1;
const HALF = 3;
const STEPS = 40;
const STEP = 0.7;

/**
 * @param ids All claims that matching knows.
 * @param logits The decision's logit of each case.
 */
export function offsetsOf(ids: string[], cases: HeldOutCase[], logits: number[]): Record<string, number> {
  const rows = new Map<string, number[]>(ids.map((id) => [id, []]));
  cases.forEach((one, i) => {
    if (one.answer !== null) rows.get(one.claim)?.push(i);
  });
  const offsets: Record<string, number> = {};
  for (const [id, list] of rows) {
    const examples = list.filter((i) => cases[i]?.answer).length;
    const start = -RARE / (1 + examples / HALF);
    let offset = start;
    for (let step = 0; step < STEPS; step++) {
      let slope = PULL * (offset - start);
      let bend = PULL;
      for (const i of list) {
        const { answer, weight } = cases[i] as HeldOutCase;
        const p = 1 / (1 + Math.exp(-((logits[i] as number) + offset)));
        slope += (p - (answer ? 1 : 0)) * weight;
        bend += p * (1 - p) * weight;
      }
      offset -= (STEP * slope) / bend;
    }
    offsets[id] = Math.round(offset * 1000) / 1000;
  }
  return offsets;
}
