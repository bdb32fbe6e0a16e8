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
abstract class Copier implements Visitor {
  readonly document: Document;
  protected readonly top: Element;
  /** The copied elements around the next node, outermost first. */
  private readonly open: Element[];
  protected parent: Element;
  /** What a form and a document can be asked for before the page has its say. */
  private readonly form: HTMLFormElement;
  private readonly blank: Document;

  constructor(doc: Document) {
    const { implementation } = doc;
    const title: unknown = plainly(doc, 'title');
    this.document = implementation.createHTMLDocument(typeof title === 'string' ? title : '');
    this.document.documentElement.lang = plainly(doc, 'documentElement').lang;
    this.blank = implementation.createHTMLDocument('');
    this.form = this.blank.createElement('form');
    this.top = this.document.importNode(plainly(doc, 'body'), false);
    this.parent = this.top;
    this.open = [];
  }

  enter(element: Element, tag: string): boolean {
    if (NEVER.has(tag)) return false;
    const twin = this.document.importNode(element, false);
    if (NAMED.has(tag)) this.unname(twin);
    this.numberOf(element, twin, this.open.length);
    this.parent.appendChild(twin);
    this.open.push(this.parent);
    if (this.open.length < DEEPEST) this.parent = twin;
    return true;
  }

  text(node: Text, element: Element): void {
    const twin = this.document.createTextNode(node.data);
    this.parent.appendChild(twin);
    this.noteText(twin, element);
  }

  other(node: Node): void {
    if (node.nodeType === 8) this.parent.appendChild(this.document.createComment(''));
  }

  leave(): void {
    this.parent = this.open.pop() ?? this.top;
  }

  /** Puts the body in its place once it is whole. */
  finish(): Document {
    const { document } = this;
    document.documentElement.replaceChild(this.top, document.body);
    return document;
  }

  protected numberOf(_element: Element, _twin: Element, _depth: number): void {}
  protected noteText(_twin: Text, _element: Element): void {}

  private unname(twin: Element): void {
    for (const attribute of ['name', 'id']) {
      const value = twin.getAttribute(attribute);
      if (value && (value in this.form || value in this.blank)) twin.removeAttribute(attribute);
    }
  }
}

/** A copy known by its text nodes: cheap, and good as long as nobody writes the copy anew from its HTML. */
export class CopyByText extends Copier implements PageCopy {
  private readonly parents = new Map<Node, Element>();

  liveParent(text: Node): Element | undefined {
    return this.parents.get(text);
  }

  protected override noteText(twin: Text, element: Element): void {
    this.parents.set(twin, element);
  }
}

/** A copy whose elements carry their numbers, so that even what is parsed again finds its way back. */
class CopyByNumber extends Copier implements PageCopy {
  private readonly elements: Element[] = [];

  constructor(doc: Document) {
    super(doc);
    this.numberOf(plainly(doc, 'body'), this.top, -1);
  }

  /** The live twin of the nearest copied element at or above the text. */
  liveParent(text: Node): Element | undefined {
    for (let el = text.parentElement; el; el = el.parentElement) {
      let number = -1;
      for (const name of TWINS) number = Math.max(number, Number(el.getAttribute(name) ?? -1));
      if (number >= 0) return this.elements[number];
    }
    return undefined;
  }

  protected override numberOf(element: Element, twin: Element, depth: number): void {
    twin.setAttribute(TWINS[(depth + 1) % TWINS.length] ?? '', String(this.elements.push(element) - 1));
  }
}

/** A numbered copy of the page, in a walk of its own. */
export function copyByNumber(doc: Document, check: () => void): PageCopy {
  const copy = new CopyByNumber(doc);
  walk(plainly(doc, 'body'), [copy], check);
  copy.finish();
  return copy;
}
