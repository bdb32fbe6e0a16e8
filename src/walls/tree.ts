/** In: elements of the live document. Out: walks over the composed tree, through open and closed shadow roots. */

/** Reaches a shadow root, closed ones too; given by the platform. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'META', 'HEAD']);

export class Tree {
  constructor(private readonly shadowRootOf: ShadowRootOf) {}

  shadow(element: Element): ShadowRoot | null {
    // Only these can carry a shadow root; asking the browser for every element is slow.
    if (
      !element.localName.includes('-') &&
      !/^(div|span|section|article|aside|main|header|footer|nav|p|body|blockquote|h\d)$/.test(element.localName)
    )
      return null;
    try {
      return element.shadowRoot ?? this.shadowRootOf(element);
    } catch {
      return null;
    }
  }

  /**
   * The element around this one as it is painted: the slot it was given to, else its parent, or the host where it
   * stands at the top of a shadow root.
   */
  parent(element: Element): Element | null {
    const { parentElement } = element;
    if (parentElement) return element.assignedSlot ?? this.closedSlot(element, parentElement) ?? parentElement;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  }

  /** Closed shadow roots do not tell into which of their slots an element went. */
  private closedSlot(element: Element, host: Element): Element | null {
    if (!host.localName.includes('-') || host.shadowRoot) return null;
    const slots = this.shadow(host)?.querySelectorAll('slot') ?? [];
    return [...slots].find((slot) => slot.assignedElements().includes(element)) ?? null;
  }

  /** What was given to a slot from outside of `root`: inside of it, it is met below the host anyway. */
  private given(slot: Element, root: Element): Node[] {
    return slot instanceof HTMLSlotElement && slot.getRootNode() === root.getRootNode() ? slot.assignedNodes() : [];
  }

  /** The element and everything above it, up to and including `<html>`. */
  chain(element: Element): Element[] {
    const out: Element[] = [];
    for (let e: Element | null = element; e; e = this.parent(e)) out.push(e);
    return out;
  }

  contains(outer: Element, inner: Element): boolean {
    for (let e: Element | null = inner; e; e = this.parent(e)) if (e === outer) return true;
    return false;
  }

  /**
   * What a click at this point of the viewport would hit, however deep in shadow roots.
   * @param flat elements known to have none; grows, for many points of one moment
   */
  at(x: number, y: number, flat?: Set<Element>): Element | null {
    let hit = document.elementFromPoint(x, y);
    for (let depth = 0; hit && depth < 8; depth++) {
      if (flat?.has(hit)) break;
      const shadow = this.shadow(hit);
      if (!shadow) flat?.add(hit);
      const inner = shadow?.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  }

  /** Every element below `root` (and `root` itself), depth first, at most `limit`. */
  *elements(root: Element, limit = 4000): Generator<Element> {
    const stack: Element[] = [root];
    let count = 0;
    for (let e = stack.pop(); e && count < limit; e = stack.pop()) {
      if (SILENT.has(e.tagName)) continue;
      count++;
      yield e;
      for (let c = e.lastElementChild; c; c = c.previousElementSibling) stack.push(c);
      const shadow = this.shadow(e);
      for (let c = shadow?.lastElementChild ?? null; c; c = c.previousElementSibling) stack.push(c);
      for (const c of this.given(e, root).reverse()) if (c instanceof Element) stack.push(c);
    }
  }

  /** All text below `root`, whether it is painted or not (a pre-hidden wall has to be read too). */
  text(root: Element, limit = 15_000): string {
    let out = '';
    const walk = (node: Node): void => {
      if (out.length >= limit) return;
      if (node.nodeType === Node.TEXT_NODE) {
        out += `${node.nodeValue} `;
      } else if (node instanceof Element) {
        if (SILENT.has(node.tagName)) return;
        const shadow = this.shadow(node);
        if (shadow) for (const c of shadow.childNodes) walk(c);
        for (const c of this.given(node, root)) walk(c);
        for (const c of node.childNodes) walk(c);
      }
    };
    walk(root);
    return out.slice(0, limit);
  }
}

/** Takes up room on the page. Opacity does not matter: a wall that is being faded in is there. */
export function isShown(element: Element): boolean {
  const r = element.getBoundingClientRect();
  if (r.width < 1 || r.height < 1) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/**
 * Is any part of a wall left to be seen in the window? Asked of its smallest parts: the root may be an empty box around
 * fixed ones, and walls go by fading, by moving out and by losing their content.
 */
export function stands(root: Element, tree: Tree): boolean {
  if (!root.isConnected) return false;
  for (const e of tree.elements(root, 400)) {
    if (e.childElementCount > 0) continue;
    const r = e.getBoundingClientRect();
    const inside = r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth;
    if (!inside || r.width < 30 || r.height < 12) continue;
    if (e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  }
  return false;
}
