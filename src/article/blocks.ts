/**
 * In: the live page, text by text, then the mask of kept elements. Out: every block of text of the page in document
 * order, each with its role and whether Readability keeps it.
 */

import { Block, type Piece } from './block';
import { tick } from './clock';
import { hasWord } from './letters';
import { type Place, Places } from './place';
import { elementOf, isElement, tagOf } from './tree';
import type { Shadows } from './walk';

const ENDED = /[.!?…:;"“”»)\]]$/;
const ITEM_START = /^\s*[•▪●■–—-]\s/;
/** Signs that nobody sees. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]+/g;
/** Anything that folding changes. */
const UNEVEN = /\s\s|[^\S ]|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/;
const SPACES = /\s+/g;

/** Collects the blocks of the live page as its texts come. */
export class BlockCollector {
  private readonly blocks: Block[] = [];
  /** For each block, elements and how many characters of it stand in them, by turns. */
  private readonly shares: (Element | number)[][] = [];
  readonly places: Places;
  private last: Text | null = null;
  private place: Place | null = null;
  private written = '';
  private spaced = false;
  private pieces: Piece[] = [];
  private share: (Element | number)[] = [];
  private linked = 0;
  private set = 0;
  /** What stands between the last text and the next one. */
  private readonly gaps: Piece[] = [];

  /** `shadows` are those whose texts come: all others are not stepped into. */
  constructor(
    body: Element,
    private readonly shadows: Shadows,
  ) {
    this.places = new Places(body, shadows.values());
  }

  /** Takes the next text of the page that is not empty. Returns the element in which it stands, or null where nobody reads it. */
  text(node: Text): Element | null {
    tick();
    const parent = elementOf(node);
    const place = parent && this.places.of(parent);
    if (!place) return null;
    const { data } = node;
    const trimmed = data.trim();
    // Trimming takes this sign away like a space, which it is not.
    const uneven = UNEVEN.test(trimmed) || data.includes('\ufeff');
    const seen = uneven ? data.replace(UNSEEN, '') : data;
    const words = uneven ? seen.replace(SPACES, ' ').trim() : trimmed;
    if (!words) return null;
    if (!this.goesOn(node, place)) this.flush();
    // What trimming takes away are spaces, and it leaves none at either end.
    if (seen[0] !== words[0]) this.spaced = true;
    this.add(node, parent, place, words);
    this.spaced = seen.at(-1) !== words.at(-1);
    return parent;
  }

  /** All blocks in document order, once all texts have come. `kept` empty: nothing is readable. */
  finish(kept: ReadonlySet<Element>): Block[] {
    this.flush();
    this.blocks.forEach((block, i) => {
      const share = this.shares[i] ?? [];
      let chars = 0;
      for (let j = 0; j < share.length; j += 2) if (kept.has(share[j] as Element)) chars += share[j + 1] as number;
      block.keep = block.readable = chars * 2 > block.text.length;
    });
    return this.blocks;
  }

  private add(node: Text, parent: Element, place: Place, words: string): void {
    const space = this.spaced && this.written ? ' ' : '';
    const added = words.length + space.length;
    this.written += space + words;
    this.pieces.push(node);
    this.share.push(parent, added);
    if (place.linked) this.linked += added;
    if (place.set) this.set += added;
    this.place ??= place;
    this.last = node;
  }

  /** Does the text go on with the block of the one before? Takes up what stands between them. */
  private goesOn(node: Text, place: Place): boolean {
    const { last } = this;
    if (!last || this.place?.owner !== place.owner) return false;
    let lines = 0;
    this.gaps.length = 0;
    for (let step = after(last); step !== node; ) {
      if (!step) return false;
      let inside: Node | null = null;
      if (isElement(step)) {
        const tag = tagOf(step);
        if (tag === 'FORM') return false;
        if (tag === 'BR') lines++;
        else {
          const kind = this.places.kindOf(step, tag, place);
          if (kind === 'block') return false;
          if (kind === 'cell') this.gaps.push(null);
          if (kind !== 'unseen') inside = this.shadows.get(step)?.firstChild ?? step.firstChild;
        }
      } else this.gaps.push(step as Text);
      step = inside ?? after(step);
    }
    if (lines > 1 || (lines && (ENDED.test(this.written) || ITEM_START.test(node.data)))) return false;
    for (const piece of this.gaps) this.gap(piece);
    if (lines) this.gap(null);
    return true;
  }

  private gap(piece: Piece): void {
    if (piece && piece.nodeType !== 3 && piece.nodeType !== 4) return;
    this.pieces.push(piece);
    this.spaced ||= piece?.data.replace(UNSEEN, '') !== '';
  }

  private flush(): void {
    const { blocks, place, written, pieces, share, linked, set } = this;
    // A block without a letter or digit says nothing.
    if (place && hasWord(written)) {
      blocks.push(new Block(blocks.length, place.owner, written, place.role, linked, set, pieces));
      this.shares.push(share);
    }
    this.last = this.place = null;
    this.written = '';
    this.spaced = false;
    this.pieces = [];
    this.share = [];
    this.linked = this.set = 0;
  }
}

/** The next node that is not inside this one, which is no form; from the end of a shadow root to its host's children. */
function after(node: Node): Node | null {
  for (let at: Node | null = node; at; ) {
    if (at.nextSibling) return at.nextSibling;
    const root: Node | null = at.parentNode;
    const host: Element | undefined = root?.nodeType === FRAGMENT ? (root as ShadowRoot).host : undefined;
    if (host?.firstChild) return host.firstChild;
    at = host ?? root;
  }
  return null;
}

/** `Node.DOCUMENT_FRAGMENT_NODE`, which shadow roots are. */
const FRAGMENT = 11;
