/** In: a block. Out: whether it reads like running text, as opposed to a label, a line of links or a headline. */

import type { Block } from './blocks';
import { tick } from './clock';

const SENTENCE_END = /[.!?…:。！？]["“”»«’')\]」』]*\s*$/;
/** Scripts that say as much with half the characters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** A block this long is prose even without a full stop. */
const LONG = 160;
/** A shorter block is a label even with a full stop. */
const SHORT = 40;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

export const linkShare = (block: Block): number => block.linked / Math.max(1, block.text.length);

/** Running text: long enough, ended like a sentence, and not mostly links. */
export function isProse(block: Block): boolean {
  tick();
  if (block.role === 'heading' || linkShare(block) > 0.6) return false;
  const length = block.text.length * (DENSE.test(block.text) ? 2.5 : 1);
  return length >= LONG || (length >= SHORT && endsSentence(block.text));
}

export function remove(block: Block, kind: NonNullable<Block['removed']>): void {
  block.keep = false;
  block.removed = kind;
}

export function restore(block: Block): void {
  block.keep = true;
  delete block.removed;
  delete block.by;
}
