/** Claims, their sources and origins: the dataset's plain types. The editable files in `assets/claims` have the same shape. */

/** Text in both languages of the dataset. */
export interface Bilingual {
  de: string;
  en: string;
}

/** A document somebody published. Bibliographic facts only, never its text. */
export interface Source {
  id: string;
  publisher: string | null;
  /** In our own words. */
  title: Bilingual;
  authors: string[];
  /** A day (`2023-09-05`), a month (`2023-09`) or a range (`2023-09-06/2023-09-07`). */
  date: string;
  language: string;
  /** Agencies and other suppliers, e.g. `dpa`, `with agencies`. */
  credits: string[];
  access: 'free' | 'paywalled' | 'translated';
  /** Sources with the same `text` are one text. */
  text?: string;
  note?: Bilingual;
}

export type OriginKind =
  | 'newspaper'
  | 'agency'
  | 'broadcaster'
  | 'government'
  | 'intelligence'
  | 'military'
  | 'head-of-state'
  | 'state-media'
  | 'organisation'
  | 'expert'
  | 'own-reporting';

/** Where a statement ultimately comes from. */
export interface Origin {
  id: string;
  name: Bilingual;
  kind: OriginKind;
  date?: string;
  /** Ways in which an article names this origin: needed to see that the reader's article cites it too. */
  citedAs: string[];
}

export type Comparator = 'exactly' | 'about' | 'almost' | 'more-than' | 'at-least' | 'at-most' | 'less-than';

export interface Quantity {
  value: number;
  /** A unit of `assets/lexicon/units.json`. */
  unit: string;
  comparator: Comparator;
}

export type Stance = 'asserts' | 'denies' | 'differs';

/** A source's stance on a claim. */
export interface Assertion {
  source: string;
  stance: Stance;
  /** Who said it, from the source's own words down to the origin: ids of origins, nearest first. */
  chain: string[];
  /** The source's marker of doubt in its own word (`soll`, `angeblich`, `could`), ready to be shown; absent where none. */
  hedge?: string;
  /** Numbers of the document's non-empty lines, counted from 1; only of its article text. */
  paragraphs: number[];
  /** The value this source gives where it differs from the claim's. */
  value?: Quantity;
  asOf?: string;
  /** An error of the source itself, with what is right and why. */
  erratum?: Bilingual;
  note?: Bilingual;
}

export type LinkKind = 'part-of' | 'supports' | 'conflicts' | 'overlaps' | 'same-quantity-other-unit';

export interface ClaimLink {
  to: string;
  kind: LinkKind;
  note?: Bilingual;
}

/** A near miss: a sentence that is easily confused with the claim and is not it. */
export interface NearMiss {
  text: string;
  /** What differs. `polarity` and `quantity` speak about the claim and say otherwise; the rest do not say it. */
  why: 'direction' | 'actor' | 'date' | 'place' | 'quantity' | 'demand' | 'other-event' | 'polarity' | 'other';
}

export interface Claim {
  id: string;
  /** Stands alone: no pronoun points out of it. */
  statement: Bilingual;
  topic: string;
  event?: { from?: string; to?: string; place?: string };
  /** The day for which a value or state holds. */
  asOf?: string;
  quantity?: Quantity;
  /** `denies` for claims that are denials themselves (c025). */
  polarity: 'affirms' | 'denies';
  /** `off`: kept out of matching (translation errors). `weak`: never makes a finding alone (trivial). */
  matching?: 'off' | 'weak';
  links: ClaimLink[];
  assertions: Assertion[];
  /** Other ways to say it: they feed matching, and are never shown. */
  ways: { de: string[]; en: string[] };
  nearMisses: { de: NearMiss[]; en: NearMiss[] };
  /** For those who edit: limits, and what the claim does not cover. */
  note?: Bilingual;
}

/** Claims as matching and evidence see them, wherever they come from: the bundled dataset, a pack, or the library. */
export interface ClaimBase {
  sources: Map<string, Source>;
  origins: Map<string, Origin>;
  claims: Map<string, Claim>;
}
