/**
 * In: the live document. Out: an inert copy of its body from which the way back to the live page is known, without what
 * can never be article text. Open shadow roots are copied in the place of their host's children.
 */

/**
 * The attributes that tie a copied element to its live twin, one after the other by depth. Readability keeps attributes
 * when it renames elements, but when it merges wrappers with their only child it overwrites those of the same name: so
 * a merged element keeps the numbers of all that went into it, and the largest is the innermost one's.
 */
const TWINS = Array.from({ length: 12 }, (_, depth) => `data-twin-${depth}`);

/** Elements whose content is never article text. Iframes stay: Readability judges a block by its embeds. */
const NEVER = 'script,style,noscript,template,link,meta,canvas,dialog,nav,select,svg';
const SHOW_TEXT = 4;

export interface PageCopy {
  document: Document;
  /** The live element behind a copied text node, or undefined where nothing is known. */
  liveParent(text: Node): Element | undefined;
}

/** Called for the body and for each open shadow root, while live tree and copy are still alike, node by node. */
type OnAlike = (live: Element | ShadowRoot, copy: ParentNode & Node) => void;

/** Copies the body. Throws nothing of its own; the copy has no browsing context, so it loads nothing. */
function copyBody(doc: Document, onAlike: OnAlike): Document {
  const copy = doc.implementation.createHTMLDocument(doc.title);
  copy.documentElement.lang = doc.documentElement.lang;
  const body = copy.importNode(doc.body, true);
  copy.documentElement.replaceChild(body, copy.body);
  const visit = (live: Element | ShadowRoot, twin: ParentNode & Node): void => {
    onAlike(live, twin);
    const elements = live.querySelectorAll('*');
    let twins: NodeListOf<Element> | null = null;
    const shadows: [Element, DocumentFragment][] = [];
    let index = 0;
    for (const element of elements) {
      const { shadowRoot } = element;
      if (shadowRoot) {
        // A shadow root itself cannot be copied; its children can.
        const content = copy.createDocumentFragment();
        for (const child of shadowRoot.childNodes) content.append(copy.importNode(child, true));
        visit(shadowRoot, content);
        twins ??= twin.querySelectorAll('*');
        const host = twins[index];
        if (host) shadows.push([host, content]);
      }
      index++;
    }
    for (const [host, content] of shadows) host.prepend(content);
  };
  visit(doc.body, body);
  for (const element of body.querySelectorAll(NEVER)) element.remove();
  return copy;
}

/** A copy known by its text nodes: cheap, and good as long as nobody writes the copy anew from its HTML. */
export function copyByText(doc: Document): PageCopy {
  const numbers = new Map<Node, number>();
  const texts: Node[] = [];
  const document = copyBody(doc, (live, copy) => {
    const here = doc.createTreeWalker(live, SHOW_TEXT);
    const there = doc.createTreeWalker(copy, SHOW_TEXT);
    for (let text = here.nextNode(); text; text = here.nextNode()) {
      const twin = there.nextNode();
      if (!twin) break;
      numbers.set(twin, texts.push(text) - 1);
    }
  });
  return { document, liveParent: (text) => holderOf(texts[numbers.get(text) ?? -1]) };
}

/** The element a text stands in; the host, where it stands in a shadow root by itself. */
const holderOf = (text: Node | undefined): Element | undefined =>
  text?.parentElement ?? (text?.parentNode as ShadowRoot | null | undefined)?.host;

/** A copy whose elements carry their numbers, so that even what is parsed again finds its way back. */
export function copyByNumber(doc: Document): PageCopy {
  const elements: Element[] = [];
  const document = copyBody(doc, (live, copy) => {
    const here = doc.createTreeWalker(live, 1);
    const there = doc.createTreeWalker(copy, 1);
    const depths = new Map<Node, number>([[live, 0]]);
    for (let node: Node | null = here.currentNode; node; node = here.nextNode()) {
      const depth = (depths.get(node.parentNode ?? live) ?? -1) + 1;
      depths.set(node, depth);
      const twin = node === live ? copy : there.nextNode();
      if (twin?.nodeType !== 1) continue;
      (twin as Element).setAttribute(TWINS[depth % TWINS.length] ?? '', String(elements.length));
      elements.push(node as Element);
    }
  });
  return { document, liveParent: (text) => twinOf(text.parentElement, elements) };
}

/** The live twin of the nearest copied element at or above this one. */
function twinOf(element: Element | null, twins: readonly Element[]): Element | undefined {
  for (let el = element; el; el = el.parentElement) {
    let number = -1;
    for (const name of TWINS) number = Math.max(number, Number(el.getAttribute(name) ?? -1));
    if (number >= 0) return twins[number];
  }
  return undefined;
}
