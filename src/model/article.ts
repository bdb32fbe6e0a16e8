/** The article as every later stage sees it: plain data, no DOM. */

/** What a paragraph is in the article. */
export type ParagraphRole = 'lead' | 'body' | 'heading' | 'list' | 'quote' | 'table';

/** How much of the article the publisher shows: all of it, a free part, or nothing but an offer. */
export type AccessLevel = 'free' | 'partial' | 'walled';

export interface Access {
  level: AccessLevel;
  /** What told us so, e.g. `json-ld`, `markup`, `words`; absent where nothing speaks against `free`. */
  reason?: string;
}

export interface Paragraph {
  index: number;
  role: ParagraphRole;
  /** White space folded, soft hyphens removed. */
  text: string;
}

/** Kinds of text that stood in the article's place but are not the article. */
export type RemovedKind =
  | 'caption'
  | 'credit'
  | 'teaser'
  | 'offer'
  | 'newsletter'
  | 'author-box'
  | 'consent'
  | 'embed'
  | 'ad'
  | 'share'
  | 'comment'
  | 'scrambled'
  | 'other';

export interface Article {
  url: string;
  canonicalUrl?: string;
  title: string;
  /** Names only; agencies stand in `credits`. */
  byline: string[];
  /** Agencies and other suppliers of the text, e.g. `dpa`: they decide on independence. */
  credits: string[];
  /** ISO 8601, as precise as the page tells. */
  published?: string;
  modified?: string;
  publisher?: string;
  /** BCP 47, lower case primary subtag first (`de`, `en-GB`). */
  language?: string;
  paragraphs: Paragraph[];
  access: Access;
  removed: Partial<Record<RemovedKind, number>>;
  /** Set where this page holds only a part: page 2 of 3, a live blog, one article of several. */
  partOf?: 'pagination' | 'live-blog' | 'stream';
}

export interface Sentence {
  /** Position in reading order over the whole article. */
  index: number;
  paragraph: number;
  /** Offsets into the paragraph's text. */
  start: number;
  end: number;
  text: string;
  role: ParagraphRole;
}
