/**
 * In: elements of the live page. Out: what each makes of the text inside it: the block it belongs to, its role, whether
 * it is linked or set off, or that nobody sees it. Worked out once per element, from the outside in.
 */

import type { ParagraphRole } from '../model/article';
import { parentOf, tagOf } from './tree';

export interface Place {
  /** The block element around the text. */
  owner: Element;
  role: ParagraphRole;
  linked: boolean;
  set: boolean;
  /** Inside a table of data, whose cells are parts of one line. */
  row: boolean;
}

/** What an element is to the text in it: never read, a block of its own, a cell, a link, or set off; else nothing. */
type Kind = 'unseen' | 'block' | 'cell' | 'link' | 'set';
const KINDS = new Map<string, Kind>();
const TAGS: Record<Kind, string> = {
  unseen:
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT EMBED VIDEO AUDIO BUTTON SELECT INPUT TEXTAREA OPTION PROGRESS METER DIALOG MAP',
  block:
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR CAPTION UL',
  cell: 'TD TH',
  link: 'A',
  set: 'STRONG B EM I',
};
for (const [kind, tags] of Object.entries(TAGS)) for (const tag of tags.split(' ')) KINDS.set(tag, kind as Kind);
const ROLES: Record<string, ParagraphRole> = { LI: 'list', DD: 'list', DT: 'list', BLOCKQUOTE: 'quote' };
for (const level of '123456') ROLES[`H${level}`] = 'heading';

/** What style sheets are not asked for: hidden by attribute. One question to the browser instead of one per element. */
const HIDDEN = '[hidden],[aria-hidden="true"],[style*="none" i],[style*="hidden" i]';
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** So many elements around one text, and around no text before it, are no page's layout. */
const DEEP = 300;

export class Places {
  /** Is the page so deep that its copy should not be? */
  isDeep = false;
  private readonly known = new Map<Element, Place | null>();
  private readonly hidden = new Set<Element>();

  /** The body itself may be hidden while the page loads; its content is not judged by that. */
  constructor(body: Element, roots: Iterable<ParentNode>) {
    this.known.set(body, { owner: body, role: 'body', linked: false, set: false, row: false });
    for (const root of [body, ...roots]) {
      for (const element of root.querySelectorAll(HIDDEN)) if (isHidden(element)) this.hidden.add(element);
    }
  }

  /** What the element makes of the text in it; null where nobody sees it. */
  of(element: Element): Place | null {
    const own = this.known.get(element);
    if (own !== undefined) return own;
    const path = [element];
    let place: Place | null = null;
    for (let el = parentOf(element); el; el = parentOf(el)) {
      const known = this.known.get(el);
      if (known !== undefined) {
        place = known;
        break;
      }
      path.push(el);
    }
    if (path.length > DEEP) this.isDeep = true;
    for (let i = path.length - 1; i >= 0; i--) {
      const el = path[i] as Element;
      place = place && this.inside(el, place);
      this.known.set(el, place);
    }
    return place;
  }

  /** What the element is to the text in the place around it. */
  kindOf(element: Element, tag: string, { row }: Place): Kind | undefined {
    if (this.hidden.has(element)) return 'unseen';
    const kind = KINDS.get(tag);
    return kind === 'cell' && !row ? 'block' : kind;
  }

  private inside(element: Element, outer: Place): Place | null {
    const tag = tagOf(element);
    const kind = this.kindOf(element, tag, outer);
    if (!kind || kind === 'cell' || (kind === 'link' && !leadsAway(element))) return outer;
    if (kind === 'unseen') return null;
    return {
      owner: kind === 'block' ? element : outer.owner,
      role: tag === 'TR' && outer.role === 'body' ? 'table' : (ROLES[tag] ?? outer.role),
      linked: outer.linked || kind === 'link',
      set: outer.set || kind === 'set',
      row: tag === 'TABLE' ? isDataTable(element) : outer.row,
    };
  }
}

/** Has the element blocks of text in its cells? Then its cells stand for themselves. */
const isDataTable = (table: Element): boolean =>
  table.querySelectorAll('tr').length > 1 && !table.querySelector('p,div,ul,ol,h2,h3,table,section,article');

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  HIDDEN_STYLE.test(element.getAttribute('style') ?? '');

/** Anchors within the page, as headings often carry them, lead nowhere else. */
function leadsAway(link: Element): boolean {
  const address = link.getAttribute('href');
  return !!address && !address.startsWith('#');
}
