/**
 * In: all blocks after the passes. Out: agencies that the page names as suppliers of its text: in a credit line, in
 * brackets after the place at the beginning, or at the very end. Captions do not count: they credit pictures.
 */

import type { Block } from './block';
import { agenciesIn } from './metadata/names';

/** A line below the text that names agencies is short. */
const LINE = 120;
const OPENING = /^.{0,60}?\(([^()]{2,40})\)/;
const CLOSING = /[([]([^()[\]]{2,40})[)\]]\s*$/;

export function creditsOf(blocks: readonly Block[]): string[] {
  const kept = blocks.filter((block) => block.keep && block.role !== 'heading');
  const places = [
    OPENING.exec((kept[0]?.text ?? '').slice(0, LINE)),
    OPENING.exec((kept[1]?.text ?? '').slice(0, LINE)),
    CLOSING.exec((kept.at(-1)?.text ?? '').slice(-LINE)),
  ];
  const texts = places.map((match) => match?.[1] ?? '');
  const last = kept.at(-1)?.index ?? 0;
  for (const { removed, by, index, text } of blocks) {
    if (text.length <= LINE && index > last && (removed === 'credit' || by === 'tail')) texts.push(text);
  }
  return [...new Set(texts.flatMap(agenciesIn))];
}
