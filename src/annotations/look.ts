/** How marks look: takes the reader's choice and the names in use, gives the style sheet. Pure. */

import { FINDING_KINDS, type FindingKind } from '../model/finding';

export interface MarkLook {
  /** `tint` lays a pale colour behind the sentence as well. */
  style: 'underline' | 'tint';
  /** Kinds that are marked in the page. */
  kinds: FindingKind[];
  /** The page has free margins: the card goes there instead of below the sentence. */
  beside?: boolean;
}

export const DEFAULT_LOOK: MarkLook = {
  style: 'underline',
  kinds: [...FINDING_KINDS],
};

/** Is the text light on dark or dark on light? Decided per mark: pages mix both. */
export type Ground = 'light' | 'dark';
export const GROUNDS: Ground[] = ['light', 'dark'];

/**
 * Shape first, colour second: a firm line, a double line, dashes, a hairline, pale dots. Each colour keeps 4.5:1 against white
 * or near-black and stays apart from the others for readers who see no red or no green (blue, ochre, violet, greys).
 */
const LINES: Record<FindingKind, { line: string; light: string; dark: string }> = {
  corroborated: { line: 'solid 2px', light: '#2161a6', dark: '#86b8f2' },
  contradicted: { line: 'double 2px', light: '#9c4a06', dark: '#eda765' },
  'other-figure': { line: 'dashed 2px', light: '#6f4aa8', dark: '#c3a8f5' },
  'same-origin': { line: 'solid 1px', light: '#4a6076', dark: '#a5b6c6' },
  related: { line: 'dotted 2px', light: '#767676', dark: '#8f8f8f' },
};

const FORCED: Record<FindingKind, string> = {
  corroborated: 'solid 3px',
  contradicted: 'double 3px',
  'other-figure': 'dashed 3px',
  'same-origin': 'solid 1px',
  related: 'dotted 2px',
};

/** Nothing independent is known about these: no colour behind them. */
const PALE: FindingKind[] = ['same-origin', 'related'];

const rgba = (hex: string, alpha: number) => {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `rgba(${part(1)},${part(3)},${part(5)},${alpha})`;
};

/**
 * Rules for the highlights `PREFIX-GROUND-KIND` and `PREFIX-GROUND-active`. Everything stands in `@media screen`, so
 * that print leaves it out. In forced colours the lines keep their shape in the system's colour.
 */
export function markStyles(prefix: string, look: MarkLook): string {
  const rules: string[] = [];
  for (const ground of GROUNDS) {
    for (const kind of FINDING_KINDS) {
      const { line, [ground]: colour } = LINES[kind];
      const tint = look.style === 'tint' && !PALE.includes(kind) ? `background-color:${rgba(colour, 0.1)};` : '';
      rules.push(
        `::highlight(${prefix}-${ground}-${kind}){text-decoration:underline ${line} ${colour};text-underline-offset:.2em;text-decoration-skip-ink:none;${tint}}`,
      );
    }
    rules.push(`::highlight(${prefix}-${ground}-active){background-color:${rgba(LINES.corroborated[ground], 0.2)}}`);
  }
  const active = GROUNDS.map((ground) => `::highlight(${prefix}-${ground}-active)`).join(',');
  // No colours of ours there: the lines alone tell the kinds apart, so they are heavier. See `forced.ts`.
  const lines = FINDING_KINDS.map((kind) => {
    const names = GROUNDS.map((ground) => `::highlight(${prefix}-${ground}-${kind})`).join(',');
    return `${names}{text-decoration:underline ${FORCED[kind]} CanvasText;background-color:transparent}`;
  });
  const forced = `${lines.join('')}${active}{background-color:Highlight;color:HighlightText}`;
  return `@media screen{${rules.join('')}}@media screen and (forced-colors:active){${forced}}`;
}
