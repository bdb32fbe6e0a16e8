/** In: a block. Out: whether it reads like running text, as opposed to a label, a line of links or a headline. */

import type { Block } from './block';
import { tick } from './clock';
import { isCased } from './letters';

const SENTENCE_END = /[.!?…:。！？]["“”»«’')\]」』]*\s*$/;
/** So many characters at the end of a text tell whether it ends like a sentence. */
const END = 12;
/** Scripts that say as much with half the characters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const DENSITY = 2.5;
/** A block this long is prose even without a full stop. */
const LONG = 160;
/** A shorter block is a label even with a full stop. */
const SHORT = 40;

/** Those of the blocks that are still part of the article. */
export const keptOf = (blocks: readonly Block[]): Block[] => blocks.filter((block) => block.keep);

/** Characters of all of them. */
export function charsOf(blocks: readonly Block[]): number {
  let chars = 0;
  for (const block of blocks) chars += block.text.length;
  return chars;
}

/** Mostly the very last sign tells. */
export function endsSentence(text: string): boolean {
  const last = text.at(-1) ?? '';
  return last === '.' || (!isCased(last) && SENTENCE_END.test(text.slice(-END)));
}

export const linkShare = (block: Block): number => block.linked / Math.max(1, block.text.length);

/** Running text: long enough, ended like a sentence, and not mostly links. */
export function isProse(block: Block): boolean {
  tick();
  if (block.role === 'heading' || linkShare(block) > 0.6) return false;
  const { text } = block;
  const ended = text.length < LONG && endsSentence(text);
  if (text.length >= LONG || (ended && text.length >= SHORT)) return true;
  return text.length * DENSITY >= (ended ? SHORT : LONG) && DENSE.test(text);
}

let pass = '';

/** From now on, blocks are taken out by this pass. */
export function begin(name: string): void {
  pass = name;
}

export function remove(block: Block, kind: NonNullable<Block['removed']>): void {
  block.keep = false;
  block.removed = kind;
  block.by ??= pass;
}

export function restore(block: Block): void {
  block.keep = true;
  block.removed = block.by = undefined;
}
