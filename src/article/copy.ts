/**
 * In: the live document and its shadow roots. Out: an inert copy of its body, without what can never be article text,
 * from whose texts the way back to the live page is known. The browser copies as a whole; only texts are told apart.
 * Shadow roots are copied in the place where they are read: before their host's children.
 */

import { isElement, plainly } from './tree';
import { type Shadows, TextWalk } from './walk';

/** Elements whose content is never article text. Iframes stay: Readability judges a block by its embeds. */
const NEVER = 'script,style,noscript,template,link,meta,canvas,dialog,nav,select,svg';
/** Elements by whose names forms and documents can be asked for them, instead of for a property of that name. */
const NAMED = ['input', 'button', 'textarea', 'output', 'fieldset', 'object', 'img', 'form', 'embed', 'iframe']
  .flatMap((tag) => [`${tag}[name]`, `${tag}[id]`])
  .join(',');
/** Wrappers below this depth are taken apart. */
const DEEPEST = 700;
/** Text and character data sections, for a `TreeWalker`. */
const TEXTS = 12;

export class PageCopy {
  /** It has no browsing context, so it loads nothing and runs nothing. */
  readonly document: Document;
  private readonly parents = new Map<Node, Element>();

  /** `placeOf` is asked, in reading order, in which element each text with a word in it stands, if it counts. */
  constructor(doc: Document, shadows: Shadows, placeOf: (text: Text) => Element | null) {
    const title: unknown = plainly(doc, 'title');
    this.document = plainly(doc, 'implementation').createHTMLDocument(typeof title === 'string' ? title : '');
    this.document.documentElement.lang = plainly(doc, 'documentElement').lang;
    const live = plainly(doc, 'body');
    const body = copyOf(live, this.document, shadows) as Element;
    const texts = new TextWalk(this.document, live, shadows);
    const twins = this.document.createTreeWalker(body, TEXTS);
    for (let text = texts.next(); text; text = texts.next()) {
      const twin = twins.nextNode() as Text | null;
      // One text too many on either side, and every later one would be taken for its neighbour.
      if (twin?.length !== text.length) throw new Error('The copy is not the page');
      // Every second text of a page is nothing but the space between two elements.
      const place = text.data.trim() && placeOf(text);
      if (place) this.parents.set(twin, place);
    }
    if (twins.nextNode()) throw new Error('The copy is not the page');
    for (const element of body.querySelectorAll(NEVER)) element.remove();
    unname(body);
    this.document.documentElement.replaceChild(body, this.document.body);
  }

  /** The live element behind a copied text node, or undefined where nothing is known. */
  liveParent(text: Node): Element | undefined {
    return this.parents.get(text);
  }

  /** Takes elements below a depth that no parser of a browser reaches out of their wrappers: Readability goes up from each. */
  flatten(): void {
    const depths = new Map<Element, { depth: number; anchor: Element }>();
    const deep: [element: Element, anchor: Element][] = [];
    const { body } = this.document;
    for (const element of body.querySelectorAll('*')) {
      const parent = plainly(element, 'parentElement') ?? body;
      const { depth, anchor } = depths.get(parent) ?? { depth: 0, anchor: body };
      depths.set(element, { depth: depth + 1, anchor: depth < DEEPEST ? element : anchor });
      if (depth >= DEEPEST) deep.push([element, anchor]);
    }
    // The innermost first, so that nothing is moved with all that is in it.
    const moved = new Map<Element, Element>();
    for (const [element, anchor] of deep.reverse()) {
      anchor.insertBefore(element, moved.get(anchor) ?? null);
      moved.set(anchor, element);
    }
  }

  /** Another copy of a piece of this one, whose texts know their places too. */
  again(piece: Element): Element {
    const twin = piece.cloneNode(true) as Element;
    const from = this.document.createTreeWalker(piece, TEXTS);
    const to = this.document.createTreeWalker(twin, TEXTS);
    for (let text = from.nextNode(); text; text = from.nextNode()) {
      const other = to.nextNode();
      const live = this.parents.get(text);
      if (other && live) this.parents.set(other, live);
    }
    return twin;
  }
}

function copyOf(root: Element | ShadowRoot, target: Document, shadows: Shadows): Node {
  let twin: Element | DocumentFragment;
  if (isShadow(root)) {
    twin = target.createDocumentFragment();
    for (const child of root.childNodes) twin.appendChild(target.importNode(child, true));
  } else twin = target.importNode(root, true);
  if (!shadows.size) return twin;
  const twins = twin.querySelectorAll('*');
  root.querySelectorAll('*').forEach((element, i) => {
    const shadow = shadows.get(element);
    if (shadow) twins[i]?.prepend(copyOf(shadow, target, shadows));
  });
  const own = shadows.get(root as Element);
  if (own) twin.prepend(copyOf(own, target, shadows));
  return twin;
}

const isShadow = (root: Element | ShadowRoot): root is ShadowRoot => !isElement(root);

/** Takes names away that a form or a document would take for a property of its own. */
function unname(body: Element): void {
  let owners: object[] | undefined;
  const { getAttribute, removeAttribute } = body;
  for (const element of body.querySelectorAll(NAMED)) {
    for (const attribute of ['name', 'id']) {
      const value = getAttribute.call(element, attribute);
      if (!value) continue;
      if (!owners) {
        const blank = body.ownerDocument.implementation.createHTMLDocument('');
        owners = [blank.createElement('form'), blank];
      }
      if (owners.some((owner) => value in owner)) removeAttribute.call(element, attribute);
    }
  }
}
