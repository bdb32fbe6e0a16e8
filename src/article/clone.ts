/**
 * In: the live document, element by element and text by text, as the walk meets them. Out: an inert copy of its body from
 * which the way back to the live page is known, without what can never be article text. Open shadow roots are copied in
 * the place of their host's children.
 */

import { plainly } from './tree';
import { type Visitor, walk } from './walk';

/**
 * The attributes that tie a copied element to its live twin, one after the other by depth. Readability keeps attributes
 * when it renames elements, but when it merges wrappers with their only child it overwrites those of the same name: so
 * a merged element keeps the numbers of all that went into it, and the largest is the innermost one's.
 */
const TWINS = Array.from({ length: 12 }, (_, depth) => `data-twin-${depth}`);

/** Elements whose content is never article text. Iframes stay: Readability judges a block by its embeds. */
const NEVER = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE LINK META CANVAS DIALOG NAV SELECT SVG'.split(' '));
/** Elements by whose names forms and documents can be asked for them, instead of for a property of that name. */
const NAMED = new Set('INPUT BUTTON TEXTAREA OUTPUT FIELDSET OBJECT IMG FORM EMBED IFRAME'.split(' '));
/** Wrappers below this depth are left out of the copy, their content is not; no parser of a browser goes as deep. */
const DEEPEST = 700;

export interface PageCopy {
  document: Document;
  /** The live element behind a copied text node, or undefined where nothing is known. */
  liveParent(text: Node): Element | undefined;
}

/** Builds the copy; it has no browsing context, so it loads nothing. */
export class Copier implements Visitor, PageCopy {
  readonly document: Document;
  private readonly top: Element;
  /** The copied elements around the next node, outermost first. */
  private readonly around: Element[] = [];
  private parent: Element;
  /** The live parents of copied texts; or, where what is copied may be parsed again, the numbered live elements. */
  private readonly parents = new Map<Node, Element>();
  private readonly elements: Element[] | null;
  private readonly doc: Document;
  private taken: [HTMLFormElement, Document] | undefined;

  /** `numbered`: the copy's elements carry numbers, so that even what is parsed anew from its HTML finds its way back. */
  constructor(doc: Document, numbered = false) {
    const title: unknown = plainly(doc, 'title');
    const body = plainly(doc, 'body');
    this.doc = doc;
    this.document = doc.implementation.createHTMLDocument(typeof title === 'string' ? title : '');
    this.document.documentElement.lang = plainly(doc, 'documentElement').lang;
    this.top = this.document.importNode(body, false);
    this.parent = this.top;
    this.elements = numbered ? [] : null;
    if (numbered) this.number(body, this.top);
  }

  enter(element: Element, tag: string): boolean {
    if (NEVER.has(tag)) return false;
    const twin = this.document.importNode(element, false);
    if (NAMED.has(tag)) this.unname(twin);
    this.around.push(this.parent);
    if (this.elements) this.number(element, twin);
    this.parent.appendChild(twin);
    if (this.around.length < DEEPEST) this.parent = twin;
    return true;
  }

  text(node: Text, element: Element): void {
    const twin = this.document.importNode(node, false);
    this.parent.appendChild(twin);
    if (!this.elements) this.parents.set(twin, element);
  }

  other(node: Node): void {
    if (node.nodeType === 8) this.parent.appendChild(this.document.createComment(''));
  }

  leave(): void {
    this.parent = this.around.pop() ?? this.top;
  }

  /** Puts the body in its place once it is whole. */
  finish(): void {
    this.document.documentElement.replaceChild(this.top, this.document.body);
  }

  liveParent(text: Node): Element | undefined {
    if (!this.elements) return this.parents.get(text);
    for (let el = text.parentElement; el; el = el.parentElement) {
      let number = -1;
      for (const name of TWINS) number = Math.max(number, Number(el.getAttribute(name) ?? -1));
      if (number >= 0) return this.elements[number];
    }
    return undefined;
  }

  private number(element: Element, twin: Element): void {
    const name = TWINS[this.around.length % TWINS.length] ?? '';
    if (this.elements) twin.setAttribute(name, String(this.elements.push(element) - 1));
  }

  /** Takes names away that a form or a document would take for a property of its own. */
  private unname(twin: Element): void {
    for (const attribute of ['name', 'id']) {
      const value = twin.getAttribute(attribute);
      if (!value) continue;
      if (!this.taken) {
        const blank = this.doc.implementation.createHTMLDocument('');
        this.taken = [blank.createElement('form'), blank];
      }
      if (this.taken.some((owner) => value in owner)) twin.removeAttribute(attribute);
    }
  }
}

/** A numbered copy of the page, in a walk of its own. */
export function copyByNumber(doc: Document): PageCopy {
  const copy = new Copier(doc, true);
  walk(plainly(doc, 'body'), [copy]);
  copy.finish();
  return copy;
}
