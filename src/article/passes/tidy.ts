/**
 * In: blocks read. Effect: within kept paragraphs, notes for screen readers behind a link ("opens in a new window") go, and
 * an initial set apart from its word joins it again.
 */

import lexicon from '../../../assets/lexicon/article-link-notes.json';
import type { Block } from '../block';
import { cutLive } from '../cut';
import { isCapital, isSmall } from '../letters';

const NOTE = new RegExp(`\\s?[([]?(?:${lexicon.notes.join('|')})[)\\]]?`, 'gi');
/** Every note has one of these. */
const SIGN = new RegExp(lexicon.signs.join('|'), 'i');
const QUOTES = '"„“»«‚‘\'';
/** Capitals that are words by themselves. */
const WORDS = new Set(lexicon.words);
/** The longest paragraph that is looked through. */
const LONGEST = 20_000;

export function tidy(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (!block.keep || block.text.length > LONGEST) continue;
    joinInitial(block);
    if (SIGN.test(block.text)) dropNotes(block);
  }
}

function cut(block: Block, from: number, to: number): void {
  block.live = cutLive(block.live, from, to);
}

/** The initial has an element of its own; a page that only writes "E mail" does not. */
function joinInitial(block: Block): void {
  const { text } = block;
  // A lone capital before a small letter, perhaps behind a quotation mark.
  const end = text[1] === ' ' ? 1 : text[2] === ' ' && QUOTES.includes(text[0] ?? '') ? 2 : 0;
  const capital = text[end - 1];
  if (!end || !isCapital(capital) || !isSmall(text[end + 1]) || WORDS.has(capital ?? '')) return;
  const initial = block.live.runs.find((run) => run.at + run.length >= end && run.at < end);
  if (initial && initial.at + initial.length <= end + 1 && initial.node.data.trim().length <= 2)
    cut(block, end, end + 1);
}

function dropNotes(block: Block): void {
  for (const { 0: note, index } of [...block.text.matchAll(NOTE)].reverse()) {
    const start = index + note.search(/\S/);
    const end = index + note.length;
    // The space after the note stays only where a word follows.
    const after = /^ [\s,.;:!?)\]]/.test(block.text.slice(end, end + 2)) ? 1 : 0;
    const alone = block.live.runs.some((run) => run.at === start && run.at + run.length === end);
    if (alone || /^\s?[([].*[)\]]$/.test(note)) cut(block, index, end + after);
  }
}
