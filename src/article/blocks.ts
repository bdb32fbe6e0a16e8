/**
 * In: the live body and the mask of kept elements. Out: every block of text of the page in document order, each with
 * its live text, its role, and whether Readability keeps it. All later passes only switch blocks on and off.
 */

import type { ParagraphRole, RemovedKind } from '../model/article';
import { type LiveText, LiveTextBuilder } from './live';

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
/** Deeper than any real page; a guard against pages made to overflow the stack. */
const MAX_DEPTH = 1500;

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

interface Place {
  owner: Element;
  role: ParagraphRole;
  linked: boolean;
  set: boolean;
  kept: boolean;
  row: boolean;
}

/** Walks the live body once. `kept` empty: nothing is readable. */
export function collectBlocks(body: Element, kept: ReadonlySet<Element>): Block[] {
  const blocks: Block[] = [];
  const hidden = new Set(hiddenIn(body));
  let builder = new LiveTextBuilder();
  let open: Place | null = null;
  let keptChars = 0;
  let linked = 0;
  let set = 0;
  let breaks = 0;

  const flush = (): void => {
    breaks = 0;
    const live = builder.finish();
    if (open && MEANING.test(live.text)) {
      const readable = keptChars * 2 > live.text.length;
      const { owner, role } = open;
      blocks.push({
        index: blocks.length,
        owner,
        live,
        text: live.text,
        role,
        linked,
        set,
        keep: readable,
        readable,
      });
    }
    if (builder.size || open) builder = new LiveTextBuilder();
    open = null;
    keptChars = linked = set = 0;
  };

  const addText = (node: Text, place: Place): void => {
    if (
      breaks === 1 &&
      builder.size &&
      (ENDED.test(builder.text) || ITEM_START.test(node.data)) &&
      /\S/.test(node.data)
    ) {
      flush();
    } else if (breaks && /\S/.test(node.data)) builder.space();
    open ??= place;
    const added = builder.add(node);
    if (!added) return;
    breaks = 0;
    if (place.kept) keptChars += added;
    if (place.linked) linked += added;
    if (place.set) set += added;
  };

  const walk = (parent: Node, place: Place, depth: number): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) addText(node as Text, place);
      else if (node.nodeType === 1) enter(node as Element, place, depth);
    }
  };

  const enter = (element: Element, place: Place, depth: number): void => {
    const tag = element.tagName;
    if (SKIP.has(tag) || depth > MAX_DEPTH || hidden.has(element)) return;
    if (tag === 'BR') {
      if (++breaks > 1) flush();
      return;
    }
    const cell = place.row && CELL.has(tag);
    const breaking = BREAKING.has(tag) && !cell;
    if (breaking) flush();
    else if (cell) builder.space();
    if (!element.firstChild && !element.shadowRoot) {
      if (breaking) flush();
      return;
    }
    const inner: Place = {
      owner: breaking ? element : place.owner,
      role: roleOf(tag, place.role),
      linked: place.linked || (tag === 'A' && leadsAway(element)),
      set: place.set || SET_OFF.has(tag),
      kept: kept.has(element),
      row: tag === 'TABLE' ? isDataTable(element) : place.row,
    };
    const { shadowRoot } = element;
    if (shadowRoot) {
      for (const inside of hiddenIn(shadowRoot)) hidden.add(inside);
      walk(shadowRoot, inner, depth + 1);
    }
    walk(element, inner, depth + 1);
    if (breaking) flush();
  };

  // The body itself may be hidden while the page loads; its content is not judged by that.
  walk(body, { owner: body, role: 'body', linked: false, set: false, kept: kept.has(body), row: false }, 0);
  flush();
  return blocks;
}

function roleOf(tag: string, outer: ParagraphRole): ParagraphRole {
  if (tag === 'H1' || HEADING.test(tag)) return 'heading';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT') return 'list';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'TR') return outer === 'body' ? 'table' : outer;
  return outer;
}
