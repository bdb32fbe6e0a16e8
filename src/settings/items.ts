/**
 * Every stored setting, declared once: key, default, version, migrations and what a sound value looks like. Whatever
 * stands in storage, reading an item gives a value of its type.
 */

import { FINDING_KINDS, type FindingKind } from '../model/finding';
import { defineSetting } from './setting';
import { anyBoolean, anyString, count, listOf, oneOf, optional, record, recordOf } from './sound';
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
export const enabled = defineSetting('enabled', { fallback: true, sound: anyBoolean });

export const sites = defineSetting<Record<string, SiteChoice>>('sites', {
  fallback: {},
  sound: recordOf(
    record({
      off: optional(anyBoolean),
      on: optional(anyBoolean),
      consentOrPay: optional(oneOf('hide', 'leave')),
      broken: optional(
        record({ at: anyString, url: anyString, state: anyString, walls: listOf(anyString), note: anyString }),
      ),
    }),
  ),
});

/** On every site, or only on those the reader chose. */
export const whereToWork = defineSetting<'all' | 'chosen'>('whereToWork', {
  fallback: 'all',
  sound: oneOf('all', 'chosen'),
});

/** What happens to a wall that offers only "agree" or "pay". */
export const consentOrPay = defineSetting<'hide' | 'leave'>('consentOrPay', {
  fallback: 'hide',
  sound: oneOf('hide', 'leave'),
});

/** What happens to the box of a paywall in an article's text: one line of it stays, or all of it. */
export const paywallBox = defineSetting<'fold' | 'leave'>('paywallBox', {
  fallback: 'leave',
  sound: oneOf('fold', 'leave'),
});

/** Languages of articles that are read and matched. */
export type ArticleLanguage = 'de' | 'en';
export const articleLanguages = defineSetting<ArticleLanguage[]>('articleLanguages', {
  fallback: ['de', 'en'],
  sound: listOf(oneOf('de', 'en')),
});

/** `underline` draws lines only; `tint` lays a pale colour behind the sentence as well. */
export type MarkStyle = 'underline' | 'tint';
export const markStyle = defineSetting<MarkStyle>('markStyle', {
  fallback: 'underline',
  sound: oneOf('underline', 'tint'),
});

/**
 * The second version told `same-origin` from `corroborated`: who had those sentences marked keeps their marks.
 * Takes whatever stands in storage.
 */
export const withSameOrigin = (kinds: unknown): unknown =>
  Array.isArray(kinds) && kinds.includes('corroborated') && !kinds.includes('same-origin')
    ? [...kinds, 'same-origin']
    : kinds;

/** Kinds of findings that are marked in the page; the panel lists all of them. */
export const markKinds = defineSetting<FindingKind[]>('markKinds', {
  fallback: [...FINDING_KINDS],
  sound: listOf(oneOf(...FINDING_KINDS)),
  version: 2,
  migrations: { 2: withSameOrigin },
});

/** Findings the reader called wrong. */
export const wrongFindings = defineSetting<WrongFinding[]>('wrongFindings', {
  fallback: [],
  sound: listOf(
    record({
      claim: anyString,
      sentence: anyString,
      kind: oneOf(...FINDING_KINDS),
      statement: anyString,
      reasons: listOf(anyString),
      url: anyString,
      at: anyString,
    }),
  ),
});

/** How the reader's view looks. `size` in pixels, `width` in characters of a line. */
export interface ReaderLook {
  face: 'serif' | 'sans';
  size: number;
  width: number;
  paper: 'system' | 'light' | 'sepia' | 'dark';
}
export const readerLook = defineSetting<ReaderLook>('readerLook', {
  fallback: { face: 'serif', size: 19, width: 64, paper: 'system' },
  sound: record({
    face: oneOf('serif', 'sans'),
    size: count(8, 64),
    width: count(20, 200),
    paper: oneOf('system', 'light', 'sepia', 'dark'),
  }),
});
