/**
 * In: all blocks and the page's own summary. Effect: the standfirst between headline and text comes back where
 * Readability dropped it, and is marked as the lead.
 */

import lexicon from '../../../assets/lexicon/article-lead.json';
import type { Block } from '../block';
import { overlap } from '../metadata/title';
import { endsSentence, isProse, keptOf, linkShare, restore } from '../prose';
import { saysOf } from '../rules';
import { type NameTable, tableOf } from '../signature';
import { tagOf, upward } from '../tree';
import { isPictureText } from './picture-text';

const LEAD = tableOf(lexicon.names);
const NOT_LEAD = tableOf(lexicon.not);
/** Blocks between headline and text; more than these are a page of something else. */
const WINDOW = 40;
const LEAST = 30;
const LONGEST = 900;
/** Leads are one or two blocks, seldom three bullet points. */
const MOST = 4;

export function restoreLead(blocks: readonly Block[], title: string, description: string | undefined): void {
  const first = blocks.findIndex((block) => block.keep && isProse(block));
  if (first < 0) return;
  const top = headline(blocks, first, title);
  const body = keptOf(blocks).map((block) => block.text);
  const region = blocks.slice(Math.max(top + 1, first - WINDOW), first);
  let restored = 0;
  for (const block of region) {
    if (block.keep || restored >= MOST) continue;
    if (!isLead(block, description, top >= 0) || body.some((text) => text.includes(block.text))) continue;
    restore(block);
    block.role = 'lead';
    restored++;
  }
  const opening = blocks[first];
  if (!restored && opening && namedLead(opening, LEAD) && opening.text.length <= LONGEST) opening.role = 'lead';
}

/** The last headline above the text: an H1, or a heading that says what the title says; -1 where there is none. */
function headline(blocks: readonly Block[], first: number, title: string): number {
  for (let i = first - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block?.role !== 'heading') continue;
    if (overlap(block.text, title) > 0.8 && block.text.length > title.length / 2) return i;
  }
  for (let i = first - 1; i >= 0; i--) {
    const owner = blocks[i]?.owner;
    if (owner && tagOf(owner) === 'H1') return i;
  }
  return -1;
}

function isLead(block: Block, description: string | undefined, belowHeadline: boolean): boolean {
  const { length } = block.text;
  if (length < LEAST || length > LONGEST || linkShare(block) > 0.5) return false;
  if (saysOf(block) || isPictureText(block)) return false;
  if (description && length > 40 && overlap(block.text, description) > 0.9) return true;
  if (!belowHeadline || namedLead(block, NOT_LEAD)) return false;
  if (namedLead(block, LEAD)) return endsSentence(block.text) || length > 60;
  return (
    length >= 60 && endsSentence(block.text) && (block.role === 'body' || block.role === 'heading') && !block.removed
  );
}

function namedLead(block: Block, names: NameTable): boolean {
  let level = 0;
  for (const el of upward(block.owner)) {
    if (names.least(el) === 0 || (names === NOT_LEAD && /^(?:FIGURE|FIGCAPTION|ASIDE|NAV|FOOTER)$/.test(tagOf(el))))
      return true;
    if (++level > 2) break;
  }
  return false;
}
