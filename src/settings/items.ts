/** Every stored setting, declared once: key, default, version and migrations. */

import { storage } from '#imports';
import type { FindingKind } from '../model/finding';
import type { WrongFinding } from './wrong';

/** What the reader decided for one site (keyed by host without `www.`). */
export interface SiteChoice {
  off?: boolean;
  /** Counts only where `whereToWork` is `chosen`. */
  on?: boolean;
  consentOrPay?: 'hide' | 'leave';
  /** A note the reader kept on what is broken here; it never leaves the browser by itself. */
  broken?: { at: string; url: string; state: string; walls: string[]; note: string };
}

/** Works on no page at all while false. */
export const enabled = storage.defineItem<boolean>('local:enabled', { fallback: true, version: 1 });

export const sites = storage.defineItem<Record<string, SiteChoice>>('local:sites', { fallback: {}, version: 1 });

/** On every site, or only on those the reader chose. */
export const whereToWork = storage.defineItem<'all' | 'chosen'>('local:whereToWork', { fallback: 'all', version: 1 });

/** What happens to a wall that offers only "agree" or "pay". */
export const consentOrPay = storage.defineItem<'hide' | 'leave'>('local:consentOrPay', {
  fallback: 'hide',
  version: 1,
});

/** Languages of articles that are read and matched. */
export type ArticleLanguage = 'de' | 'en';
export const articleLanguages = storage.defineItem<ArticleLanguage[]>('local:articleLanguages', {
  fallback: ['de', 'en'],
  version: 1,
});

/** `underline` draws lines only; `tint` lays a pale colour behind the sentence as well. */
export type MarkStyle = 'underline' | 'tint';
export const markStyle = storage.defineItem<MarkStyle>('local:markStyle', { fallback: 'underline', version: 1 });

/** Kinds of findings that are marked in the page; the panel lists all of them. */
export const markKinds = storage.defineItem<FindingKind[]>('local:markKinds', {
  fallback: ['corroborated', 'contradicted', 'other-figure', 'related'],
  version: 1,
});

/** Findings the reader called wrong. */
export const wrongFindings = storage.defineItem<WrongFinding[]>('local:wrongFindings', { fallback: [], version: 1 });

/** How the reader's view looks. `size` in pixels, `width` in characters of a line. */
export interface ReaderLook {
  face: 'serif' | 'sans';
  size: number;
  width: number;
  paper: 'system' | 'light' | 'sepia' | 'dark';
}
export const readerLook = storage.defineItem<ReaderLook>('local:readerLook', {
  fallback: { face: 'serif', size: 19, width: 64, paper: 'system' },
  version: 1,
});
