/** What matching and evidence say about a sentence. */

import type { AccessLevel, Article, Sentence } from './article';
import type { Bilingual, OriginKind, Quantity, Stance } from './claim';
import type { Wall } from './wall';

export type Relation = 'corroborates' | 'conflicts' | 'related';

/** A reason in words: a message key (prefixed `reason_` in the locales) with its substitutions. */
export interface Reason {
  key: string;
  /** Substitutions in order; bilingual where the words depend on the reader's language. */
  values: (string | Bilingual)[];
}

/** Sentence × claim. */
export interface Match {
  sentence: number;
  claim: string;
  relation: Relation;
  /** 0…1, how sure; comparable between claims. */
  score: number;
  reasons: Reason[];
  /** The sentence's own figure where the claim has one: another date makes it "another figure", not a conflict. */
  figure?: { said: Quantity; claimed: Quantity; asOf?: string; otherDate: boolean };
  /** Origins (ids) to which the article itself attributes this sentence. */
  cites: string[];
  /** Markers of doubt found in the sentence. */
  hedge?: string;
}

/** One source's word on the claim, ready to be shown. */
export interface Testimony {
  source: string;
  publisher: string | null;
  title: Bilingual;
  date: string;
  stance: Stance;
  /** Names down the chain of attribution, nearest first; the last one is the origin. */
  chain: Bilingual[];
  hedge?: string;
  value?: Quantity;
  asOf?: string;
  note?: Bilingual;
}

/** All sources that rest on one origin: they count once. */
export interface OriginGroup {
  origin: { id: string; name: Bilingual; kind: OriginKind; date?: string };
  /** Against the reader's sentence, not against the claim. */
  stance: 'corroborates' | 'contradicts' | 'differs' | 'reports';
  testimonies: Testimony[];
  /** False where the reader's article cites this origin itself, or is the same text: then it does not count. */
  independent: boolean;
  why?: 'article-cites-it' | 'same-text' | 'same-author';
}

/** What the reader is told about one claim in one sentence. */
export interface ClaimFinding {
  claim: string;
  statement: Bilingual;
  topic: string;
  relation: Relation;
  /** True where only the figure differs because it holds for another date. */
  otherFigure: boolean;
  score: number;
  reasons: Reason[];
  groups: OriginGroup[];
  /** Independent origins that corroborate and contradict the sentence. */
  independent: { corroborate: number; contradict: number };
  /** Values over time, for the plot; the article's own last where it gives one. */
  values: { asOf: string; quantity: Quantity; by: Bilingual; own?: boolean }[];
  event?: { from?: string; to?: string };
}

/**
 * `same-origin`: what the sentence says is known, but every source of it rests on the origin the article itself cites,
 * or is the same text; nothing independent supports it.
 */
export type FindingKind = 'corroborated' | 'contradicted' | 'other-figure' | 'same-origin' | 'related';

/** All kinds in the order in which they are listed everywhere. */
export const FINDING_KINDS: readonly FindingKind[] = [
  'corroborated',
  'contradicted',
  'other-figure',
  'same-origin',
  'related',
];

/** What the reader is told about one sentence. */
export interface Finding {
  sentence: number;
  kind: FindingKind;
  /** Strongest first. */
  claims: ClaimFinding[];
}

/** Everything known about one tab's page; the background's copy is the truth. */
export interface TabReport {
  url: string;
  /** The document's `performance.timeOrigin`: tells one document of a tab from the next. */
  started?: number;
  /** `unread`: nothing on the page called for reading it, and nobody has asked for it yet. */
  state: 'unread' | 'reading' | 'not-an-article' | 'done' | 'failed' | 'off' | 'unsupported-language' | 'no-access';
  /** Why, for `not-an-article`, `failed` and `no-access`: a message key without its prefix `why_`. */
  why?: string;
  walls: Wall[];
  /** True where this is about text the reader selected, not about the page. */
  selection?: boolean;
  article?: {
    title: string;
    publisher?: string;
    byline: string[];
    published?: string;
    language?: string;
    access: AccessLevel;
    accessReason?: string;
    removed: Article['removed'];
    partOf?: Article['partOf'];
    /** Sources of the dataset whose text this article is or carries. */
    sameTextAs: string[];
  };
  sentences: Sentence[];
  findings: Finding[];
  /** What happened when, from the claims of the article's topics; with those the article mentions. */
  timeline?: TimelineEntry[];
}

/** One dated statement of the dataset. */
export interface TimelineEntry {
  claim: string;
  /** A day, a month or a year; `to` for what lasts. */
  from: string;
  to?: string;
  statement: Bilingual;
}
