/** Labelled articles and findings in, precision, recall, relation accuracy and false verdicts with 95 % intervals out. */

export interface Label {
  id: string;
  relation: string;
  certain?: boolean;
}
export interface LabelledArticle {
  id: string;
  lang: string;
  title?: string;
  date?: string;
  kind?: string;
  sentences: string[];
  labels: { index: number; claims: Label[] }[];
}
export interface Found {
  index: number;
  claim: string;
  relation: string;
  score: number;
}
/** Why a pair is wrong or missing, as far as labels and findings tell. */
export type Cause = 'wrong claim' | 'unlabelled sentence' | 'only related' | 'not found' | 'wrong relation';
export interface Mistake {
  cause: Cause;
  article: string;
  index: number;
  claim: string;
  text: string;
}
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
  relationRight: number;
  gold: number;
  goldFound: number;
  goldConflicts: number;
  conflictsFound: number;
  quietSentences: number;
  quietHit: number;
}

const isVerdict = (relation: string) => relation === 'corroborates' || relation === 'conflicts';
export const empty = (): Counts => ({
  right: 0,
  wrong: 0,
  missed: 0,
  relationRight: 0,
  gold: 0,
  goldFound: 0,
  goldConflicts: 0,
  conflictsFound: 0,
  quietSentences: 0,
  quietHit: 0,
});

/** Wilson's 95 % interval of k successes in n. */
export function wilson(k: number, n: number): [number, number] | null {
  if (n === 0) return null;
  const z = 1.96;
  const share = k / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * Counts pairs of sentence and claim. A verdict on a pair that is labelled uncertain or `related` is neither right nor
 * wrong; a sentence without any label must stay quiet.
 */
export function measure(articles: LabelledArticle[], findings: Map<string, Found[]>) {
  const all = empty();
  const byClaim = new Map<string, Counts>();
  const mistakes: Mistake[] = [];
  const of = (claim: string) => {
    const counts = byClaim.get(claim) ?? empty();
    byClaim.set(claim, counts);
    return [all, counts];
  };
  for (const article of articles) {
    article.sentences.forEach((text, index) => {
      const labels = new Map(
        article.labels.filter((one) => one.index === index).flatMap((one) => one.claims.map((c) => [c.id, c] as const)),
      );
      const found = new Map(
        (findings.get(article.id) ?? []).filter((one) => one.index === index).map((one) => [one.claim, one] as const),
      );
      const note = (cause: Cause, claim: string) => mistakes.push({ cause, article: article.id, index, claim, text });
      let falseHere = false;
      for (const [claim, { relation }] of found) {
        const label = labels.get(claim);
        if (!isVerdict(relation) || label) continue;
        for (const counts of of(claim)) counts.wrong++;
        falseHere = true;
        note(labels.size ? 'wrong claim' : 'unlabelled sentence', claim);
      }
      if (!labels.size) {
        all.quietSentences++;
        if (falseHere) all.quietHit++;
      }
      for (const [claim, label] of labels) {
        if (label.certain === false || !isVerdict(label.relation)) continue;
        const one = found.get(claim);
        const verdict = one && isVerdict(one.relation);
        for (const counts of of(claim)) {
          counts.gold++;
          if (one) counts.goldFound++;
          if (verdict) counts.right++;
          else counts.missed++;
          if (verdict && one.relation === label.relation) counts.relationRight++;
          if (label.relation === 'conflicts') {
            counts.goldConflicts++;
            if (one?.relation === 'conflicts') counts.conflictsFound++;
          }
        }
        if (!verdict) note(one ? 'only related' : 'not found', claim);
        else if (one.relation !== label.relation) note('wrong relation', claim);
      }
    });
  }
  return { all, byClaim, mistakes };
}

export const f1 = ({ right, wrong, missed }: Counts) => (right ? (2 * right) / (2 * right + wrong + missed) : 0);
