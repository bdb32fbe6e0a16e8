/**
 * In: the live page, element by element and text by text, then the mask of kept elements. Out: every block of text of the
 * page in document order, each with its live text, its role, and whether Readability keeps it. All later passes only
 * switch blocks on and off.
 */

import type { ParagraphRole, RemovedKind } from '../model/article';
import { type LiveText, LiveTextBuilder } from './live';
import type { Visitor } from './walk';

export interface Block {
  /** Position among all blocks of the page. */
  index: number;
  /** The block element in which the text stands. */
  owner: Element;
  live: LiveText;
  text: string;
  role: ParagraphRole;
  /** Characters inside links. */
  linked: number;
  /** Characters inside elements that set text off: strong, b, em, i. */
  set: number;
  keep: boolean;
  /** Readability's own word, before any pass. */
  readable: boolean;
  /** Why it was taken out, and by which pass. */
  removed?: RemovedKind;
  by?: string;
}

const SKIP = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG svg CANVAS IFRAME OBJECT EMBED VIDEO AUDIO BUTTON SELECT INPUT TEXTAREA OPTION PROGRESS METER DIALOG MAP'.split(
    ' ',
  ),
);
const BREAKING = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR TD TH CAPTION UL'.split(
    ' ',
  ),
);
const HEADING = /^H[2-6]$/;
const SET_OFF = new Set(['STRONG', 'B', 'EM', 'I']);
const CELL = new Set(['TD', 'TH']);
const ENDED = /[.!?…:;"“”»)\]]$/;
/** A block without a letter or digit says nothing. */
const MEANING = /[\p{L}\p{N}]/u;
const ITEM_START = /^\s*[•▪●■–—-]\s/;
const WORD = /\S/;

/** Has the element blocks of text in its cells? Then its cells stand for themselves. */
const isDataTable = (table: Element): boolean =>
  table.querySelectorAll('tr').length > 1 && !table.querySelector('p,div,ul,ol,h2,h3,table,section,article');

/** What style sheets are not asked for: hidden by attribute. One question to the browser instead of one per element. */
const HIDDEN = '[hidden],[aria-hidden="true"],[style*="none" i],[style*="hidden" i]';
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function hiddenIn(root: ParentNode): Element[] {
  return Array.from(root.querySelectorAll(HIDDEN)).filter(
    (element) =>
      element.hasAttribute('hidden') ||
      element.getAttribute('aria-hidden') === 'true' ||
      HIDDEN_STYLE.test(element.getAttribute('style') ?? ''),
  );
}

/** Anchors within the page, as headings often carry them, lead nowhere else. */
const leadsAway = (link: Element): boolean =>
  !!link.getAttribute('href') && !link.getAttribute('href')?.startsWith('#');

/** What the elements around a text make of it. */
interface Place {
  owner: Element;
  role: ParagraphRole;
  linked: boolean;
  set: boolean;
  row: boolean;
}

/** A block whose texts are known, but not yet which of them Readability keeps. */
interface Draft extends Omit<Block, 'keep' | 'readable'> {
  /** Elements and how many characters of the block stand in them, by turns. */
  shares: (Element | number)[];
}

/** Collects the blocks of the live page as the walk meets their elements and texts. */
export class BlockCollector implements Visitor {
  private readonly drafts: Draft[] = [];
  private readonly hidden: Set<Element>;
  private readonly around: Place[] = [];
  private place: Place;
  private builder = new LiveTextBuilder();
  private open: Place | null = null;
  private shares: (Element | number)[] = [];
  private linked = 0;
  private set = 0;
  private breaks = 0;

  /** The body itself may be hidden while the page loads; its content is not judged by that. */
  constructor(body: Element) {
    this.hidden = new Set(hiddenIn(body));
    this.place = { owner: body, role: 'body', linked: false, set: false, row: false };
  }

  enter(element: Element, tag: string): boolean {
    if (SKIP.has(tag) || this.hidden.has(element)) return false;
    if (tag === 'BR') {
      if (++this.breaks > 1) this.flush();
      return false;
    }
    const outer = this.place;
    const cell = outer.row && CELL.has(tag);
    const breaking = !cell && BREAKING.has(tag);
    if (breaking) this.flush();
    else if (cell) this.builder.space();
    const { shadowRoot } = element;
    if (shadowRoot) for (const inside of hiddenIn(shadowRoot)) this.hidden.add(inside);
    const link = tag === 'A' && leadsAway(element);
    this.around.push(outer);
    if (breaking || link || SET_OFF.has(tag) || tag === 'TABLE') {
      this.place = {
        owner: breaking ? element : outer.owner,
        role: roleOf(tag, outer.role),
        linked: outer.linked || link,
        set: outer.set || SET_OFF.has(tag),
        row: tag === 'TABLE' ? isDataTable(element) : outer.row,
      };
    }
    return true;
  }

  leave(tag: string): void {
    const inner = this.place;
    this.place = this.around.pop() ?? inner;
    if (BREAKING.has(tag) && !(this.place.row && CELL.has(tag))) this.flush();
  }

  text(node: Text, element: Element): void {
    const { builder, place } = this;
    if (this.breaks && WORD.test(node.data)) {
      if (this.breaks === 1 && builder.size && (ENDED.test(builder.text) || ITEM_START.test(node.data))) this.flush();
      else builder.space();
    }
    this.open ??= place;
    const added = this.builder.add(node);
    if (!added) return;
    this.breaks = 0;
    this.shares.push(element, added);
    if (place.linked) this.linked += added;
    if (place.set) this.set += added;
  }

  /** All blocks in document order, once the walk is over. `kept` empty: nothing is readable. */
  finish(kept: ReadonlySet<Element>): Block[] {
    this.flush();
    return this.drafts.map(({ shares, ...block }) => {
      let chars = 0;
      for (let i = 0; i < shares.length; i += 2) if (kept.has(shares[i] as Element)) chars += shares[i + 1] as number;
      const readable = chars * 2 > block.text.length;
      return { ...block, keep: readable, readable };
    });
  }

  private flush(): void {
    this.breaks = 0;
    const { builder, open, drafts, linked, set, shares } = this;
    if (!open) return;
    const live = builder.finish();
    if (MEANING.test(live.text)) {
      const { owner, role } = open;
      drafts.push({ index: drafts.length, owner, live, text: live.text, role, linked, set, shares });
    }
    this.builder = new LiveTextBuilder();
    this.open = null;
    this.shares = [];
    this.linked = this.set = 0;
  }
}

function roleOf(tag: string, outer: ParagraphRole): ParagraphRole {
  if (tag === 'H1' || HEADING.test(tag)) return 'heading';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT') return 'list';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'TR') return outer === 'body' ? 'table' : outer;
  return outer;
}
