/** Claims with their paraphrases and near misses, and labelled articles, in; labelled examples for the models out. */

import type { Claim } from '../../model/claim';
import { readSentence } from '../../text/reading';
import { featuresOf } from '../features';
import { relationFeatures } from '../relation-features';
import { type Example, randomFrom } from './fit';

/** One labelled article: the format of the development sets. */
export interface LabelledArticle {
  id: string;
  lang: 'de' | 'en';
  title?: string;
  date?: string;
  sentences: string[];
  labels: { index: number; claims: { id: string; relation: string; certain?: boolean }[] }[];
}

/** Near misses of these kinds speak about the claim itself and say otherwise. */
const OTHERWISE = new Set(['polarity', 'quantity']);
/** Of these kinds, some do and some do not. */
const UNSURE = new Set(['date', 'place', 'other']);

const LANGUAGES = ['de', 'en'] as const;
/** A way stands for a whole event: dates in it are resolved against the claim's own time. */
const dayOf = (claim: Claim) => {
  const date = claim.asOf ?? claim.event?.from ?? '2024-06';
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date;
};

/** Claims whose statements overlap: a paraphrase of one may say the other too. */
export function overlapping(claims: Claim[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>(claims.map((claim) => [claim.id, new Set()]));
  for (const claim of claims) {
    for (const link of claim.links) {
      map.get(claim.id)?.add(link.to);
      map.get(link.to)?.add(claim.id);
    }
  }
  return map;
}

/** News sentences say several things at once: so many pairs of ways are joined to one example, per way. */
const JOINED = 1;
const JOINTS = { de: [', ', ' und ', ', während ', '; '], en: [', ', ' and ', ', while ', '; '] };

/** Examples of what the claims' own files say. */
export function claimExamples(claims: Claim[], columnOf: Map<string, number>, seed = 1): Example[] {
  const overlap = overlapping(claims);
  const columns = (ids: Iterable<string>) => [...ids].flatMap((id) => columnOf.get(id) ?? []);
  const denials = claims.filter((claim) => claim.polarity === 'denies').map((claim) => claim.id);
  const examples: Example[] = [];
  const random = randomFrom(seed);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
  for (const claim of claims) {
    const own = columnOf.get(claim.id);
    if (own === undefined) continue;
    const unknown = columns(overlap.get(claim.id) ?? []);
    for (const language of LANGUAGES) {
      const day = dayOf(claim);
      const read = (text: string) => featuresOf(readSentence(text, language, day));
      for (const way of [claim.statement[language], ...claim.ways[language]]) {
        examples.push({ features: read(way), positive: [own], unknown, weight: 1 });
        for (let i = 0; i < JOINED; i++) {
          const other = pick(claims);
          const column = columnOf.get(other.id);
          if (column === undefined || column === own || !other.ways[language].length) continue;
          const text = `${way.replace(/[.!?]$/, '')}${pick(JOINTS[language])}${pick(other.ways[language])}`;
          const both = [...unknown, ...columns(overlap.get(other.id) ?? [])].filter((c) => c !== own && c !== column);
          examples.push({ features: read(text), positive: [own, column], unknown: both, weight: 0.6 });
        }
      }
      for (const miss of claim.nearMisses[language]) {
        const features = read(miss.text);
        // Who denies one delivery denies deliveries: the claims that are denials themselves are unknown here.
        if (OTHERWISE.has(miss.why)) {
          const open = [...unknown, ...columns(denials)].filter((column) => column !== own);
          examples.push({ features, positive: [own], unknown: open, weight: 0.7 });
        }
        // A near miss may well say another claim: it is known to be none only for its own.
        else {
          const others = [...columnOf.values()].filter((column) => column !== own || UNSURE.has(miss.why));
          examples.push({ features, positive: [], unknown: others, weight: 1 });
        }
      }
    }
  }
  return examples;
}

/** Examples of labelled articles: unlabelled sentences are negative for every claim. */
export function articleExamples(articles: LabelledArticle[], columnOf: Map<string, number>, weight = 1): Example[] {
  const examples: Example[] = [];
  for (const article of articles) {
    article.sentences.forEach((sentence, index) => {
      const positive: number[] = [];
      const unknown: number[] = [];
      for (const label of article.labels.filter((one) => one.index === index).flatMap((one) => one.claims)) {
        const column = columnOf.get(label.id);
        if (column === undefined) continue;
        if (label.certain === false || label.relation === 'related') unknown.push(column);
        else positive.push(column);
      }
      const features = featuresOf(readSentence(sentence, article.lang, article.date));
      examples.push({ features, positive, unknown, weight });
    });
  }
  return examples;
}

/** Examples for the model that tells "says otherwise" (positive) from "says the same". */
export function relationExamples(claims: Claim[], articles: LabelledArticle[]): Example[] {
  const examples: Example[] = [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const push = (
    text: string,
    language: 'de' | 'en',
    day: string | undefined,
    claim: Claim,
    otherwise: boolean,
    weight: number,
  ) =>
    examples.push({
      features: relationFeatures(readSentence(text, language, day), claim),
      positive: otherwise ? [0] : [],
      unknown: [],
      weight,
    });
  for (const claim of claims) {
    for (const language of LANGUAGES) {
      const day = dayOf(claim);
      for (const way of [claim.statement[language], ...claim.ways[language]])
        push(way, language, day, claim, false, 0.5);
      for (const miss of claim.nearMisses[language]) {
        if (OTHERWISE.has(miss.why)) push(miss.text, language, day, claim, true, 1);
      }
    }
  }
  for (const article of articles) {
    for (const { index, claims: labels } of article.labels) {
      for (const label of labels) {
        const claim = byId.get(label.id);
        if (!claim || label.certain === false || label.relation === 'related') continue;
        push(
          article.sentences[index] as string,
          article.lang,
          article.date,
          claim,
          label.relation === 'conflicts',
          1.5,
        );
      }
    }
  }
  return examples;
}
