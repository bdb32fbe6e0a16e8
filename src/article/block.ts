/** In: the texts of one block of the live page. Out: the block: its text, its role, and where it stands in the page. */

import type { ParagraphRole, RemovedKind } from '../model/article';
import { type LiveText, LiveTextBuilder } from './live';

/** A text of a block, or null for a space that stands nowhere in the page. */
export type Piece = Text | null;

/** A block of text of the page. All passes only switch blocks on and off. */
export class Block {
  keep = false;
  /** Readability's own word, before any pass. */
  readable = false;
  /** Why it was taken out, and by which pass. */
  removed: RemovedKind | undefined;
  by: string | undefined;
  private known: LiveText | undefined;

  constructor(
    /** Position among all blocks of the page. */
    readonly index: number,
    /** The block element in which the text stands. */
    readonly owner: Element,
    public text: string,
    public role: ParagraphRole,
    /** Characters inside links. */
    public linked: number,
    /** Characters inside elements that set text off: strong, b, em, i. */
    readonly set: number,
    private readonly pieces: readonly Piece[],
  ) {}

  /** The text with its way back; worked out where it is asked for, since most blocks of a page are none of the article. */
  get live(): LiveText {
    if (!this.known) {
      const builder = new LiveTextBuilder();
      for (const piece of this.pieces) {
        if (piece) builder.add(piece);
        else builder.space();
      }
      this.known = builder.finish();
    }
    return this.known;
  }

  set live(live: LiveText) {
    this.known = live;
    this.text = live.text;
  }
}
