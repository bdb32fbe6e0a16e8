/** In: figures of single pages. Out: medians and how sure they are. Pure. */

export const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
};

/** 95 % interval of the median by resampling the pages (2 000 times, the same way in every run). */
export function interval(list: readonly number[]): [low: number, high: number] {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const medians = Array.from({ length: 2000 }, () =>
    median(list.map(() => list[Math.floor(random() * list.length)] ?? Number.NaN)),
  ).sort((a, b) => a - b);
  return [medians[50] ?? Number.NaN, medians[1949] ?? Number.NaN];
}
