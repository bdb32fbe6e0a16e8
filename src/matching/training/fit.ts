/** Labelled feature vectors in, weights of independent logistic regressions (one per column) out. Deterministic by seed. */

import type { Features } from '../features';

export interface Example {
  features: Features;
  /** Columns for which this example is positive. */
  positive: number[];
  /** Columns for which nothing is known: neither positive nor negative. */
  unknown: number[];
  weight: number;
}

export interface Fitted {
  ids: Uint32Array;
  /** Row after row of `columns` weights. */
  weights: Float32Array;
  bias: Float32Array;
  columns: number;
}

export interface FitOptions {
  columns: number;
  epochs: number;
  /** Step of AdaGrad. */
  step: number;
  /** Weight of positive examples against negative ones. */
  positiveWeight: number;
  /** Features seen less often are left out. */
  minCount: number;
  seed: number;
  /** L2 shrinkage per update. */
  decay: number;
  /** After this many epochs weights below `keep` are dropped for good; the epochs left settle what stays. */
  prune?: { after: number; keep: number };
}

/** A small generator of pseudo-random numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
/** Gradients below this move nothing worth the time. */
const SMALL = 0.004;

/** Fits by AdaGrad over shuffled examples. */
export function fitColumns(examples: Example[], options: FitOptions): Fitted {
  const { columns } = options;
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const id of features.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ids = Uint32Array.from([...counts].filter(([, n]) => n >= options.minCount).map(([id]) => id)).sort();
  const rowOf = new Map<number, number>();
  ids.forEach((id, row) => {
    rowOf.set(id, row);
  });
  const weights = new Float32Array(ids.length * columns);
  const squares = new Float32Array(ids.length * columns).fill(0.05);
  const bias = new Float32Array(columns).fill(-4);
  const biasSquares = new Float32Array(columns).fill(1);
  const rows = examples.map(({ features }) => {
    const list: number[] = [];
    const values: number[] = [];
    features.ids.forEach((id, i) => {
      const row = rowOf.get(id);
      if (row !== undefined) {
        list.push(row);
        values.push(features.values[i] as number);
      }
    });
    return { rows: Uint32Array.from(list), values: Float32Array.from(values) };
  });
  const random = randomFrom(options.seed);
  const order = examples.map((_, i) => i);
  const logits = new Float32Array(columns);
  const kind = new Uint8Array(columns);
  let dropped: Uint8Array | null = null;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    if (options.prune && epoch === options.prune.after) {
      dropped = Uint8Array.from(weights, (weight) => (Math.abs(weight) < (options.prune?.keep ?? 0) ? 1 : 0));
      for (let cell = 0; cell < weights.length; cell++) if (dropped[cell]) weights[cell] = 0;
    }
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) {
      const example = examples[at] as Example;
      const { rows: list, values } = rows[at] as { rows: Uint32Array; values: Float32Array };
      logits.set(bias);
      for (let i = 0; i < list.length; i++) {
        const base = (list[i] as number) * columns;
        const value = values[i] as number;
        for (let c = 0; c < columns; c++) logits[c] = (logits[c] as number) + (weights[base + c] as number) * value;
      }
      kind.fill(0);
      for (const c of example.unknown) kind[c] = 2;
      for (const c of example.positive) kind[c] = 1;
      for (let c = 0; c < columns; c++) {
        if (kind[c] === 2) continue;
        const wanted = kind[c] === 1 ? 1 : 0;
        const gradient =
          (sigmoid(logits[c] as number) - wanted) * example.weight * (wanted ? options.positiveWeight : 1);
        if (Math.abs(gradient) < SMALL) continue;
        biasSquares[c] = (biasSquares[c] as number) + gradient * gradient;
        bias[c] = (bias[c] as number) - (options.step * gradient) / Math.sqrt(biasSquares[c] as number);
        for (let i = 0; i < list.length; i++) {
          const cell = (list[i] as number) * columns + c;
          if (dropped?.[cell]) continue;
          const old = weights[cell] as number;
          const g = gradient * (values[i] as number) + options.decay * old;
          squares[cell] = (squares[cell] as number) + g * g;
          weights[cell] = old - (options.step * g) / Math.sqrt(squares[cell] as number);
        }
      }
    }
  }
  return { ids, weights, bias, columns };
}
