/** Candidates with known answers in, the decision's coefficients and thresholds out. */

/** One candidate of a held-out article. */
export interface Case {
  inputs: number[];
  /** Is it a verdict? null: unknown, left out. */
  answer: boolean | null;
  weight: number;
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Logistic regression by gradient descent with momentum on standardised inputs. */
export function fitDecision(cases: Case[], rounds = 1500, shrink = 0.002): number[] {
  const used = cases.filter((one) => one.answer !== null);
  const size = used[0]?.inputs.length ?? 0;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const { inputs } of used)
    inputs.forEach((v, i) => {
      mean[i] = (mean[i] as number) + v / used.length;
    });
  for (const { inputs } of used)
    inputs.forEach((v, i) => {
      spread[i] = (spread[i] as number) + (v - (mean[i] as number)) ** 2 / used.length;
    });
  mean[0] = 0;
  const deviation = spread.map((v, i) => (i === 0 ? 1 : Math.sqrt(v) || 1));
  const rows = used.map(({ inputs }) => inputs.map((v, i) => (v - (mean[i] as number)) / (deviation[i] as number)));
  const w = new Float64Array(size);
  const speed = new Float64Array(size);
  const total = used.reduce((sum, one) => sum + one.weight, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size);
    rows.forEach((row, r) => {
      let z = 0;
      for (let i = 0; i < size; i++) z += (w[i] as number) * (row[i] as number);
      const one = used[r] as Case;
      const error = (sigmoid(z) - (one.answer ? 1 : 0)) * one.weight;
      for (let i = 0; i < size; i++) gradient[i] = (gradient[i] as number) + error * (row[i] as number);
    });
    for (let i = 0; i < size; i++) {
      const g = (gradient[i] as number) / total + (i ? shrink * (w[i] as number) : 0);
      speed[i] = 0.9 * (speed[i] as number) - 0.8 * g;
      w[i] = (w[i] as number) + (speed[i] as number);
    }
  }
  // Back from standardised inputs to plain ones.
  const out = [...w].map((value, i) => value / (deviation[i] as number));
  out[0] = (w[0] as number) - out.reduce((sum, value, i) => (i ? sum + value * (mean[i] as number) : sum), 0);
  return out.map((value) => Math.round(value * 10_000) / 10_000);
}

/** The lowest threshold at which verdicts on held-out candidates are at least this precise. */
export function thresholdFor(cases: { probability: number; answer: boolean | null }[], precision: number): number {
  const known = cases.filter((one) => one.answer !== null).sort((a, b) => b.probability - a.probability);
  let right = 0;
  let best = 0.99;
  known.forEach((one, i) => {
    if (one.answer) right++;
    if (i >= 30 && right / (i + 1) >= precision) best = one.probability;
  });
  return Math.round(best * 1000) / 1000;
}
