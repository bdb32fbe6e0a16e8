/**
 * In: an element of the live page and those who want to know what is in it. Effect: tells them of every element and text
 * inside, in document order, open shadow roots before their host's children. One walk serves all, since every step into a
 * page costs; it keeps its own stack, so no page is too deep for it.
 */

import { tick } from './clock';
import { plainly, tagOf } from './tree';

export interface Visitor {
  /** An element begins; the answer tells whether its content is wanted. Only then it is also left. */
  enter(element: Element, tag: string): boolean;
  /** A text that stands in the element (its host, where it stands in a shadow root by itself). */
  text(node: Text, element: Element): void;
  /** Something else, such as a comment. */
  other?(node: Node): void;
  leave(tag: string): void;
}

interface Frame {
  element: Element;
  tag: string;
  next: Node | null;
  /** The host's own children, which come after its shadow root's. */
  light: Node | null;
  /** Visitors that are inside this element. */
  visitors: readonly Visitor[];
}

/** Visits everything inside the root, the root itself not. */
export function walk(root: Element, visitors: readonly Visitor[]): void {
  const stack: Frame[] = [];
  let frame: Frame | undefined = frameOf(root, tagOf(root), visitors);
  while (frame) {
    tick();
    const node: Node | null = frame.next;
    if (!node) {
      if (frame.light) {
        frame.next = frame.light;
        frame.light = null;
        continue;
      }
      if (frame.element !== root) for (const visitor of frame.visitors) visitor.leave(frame.tag);
      frame = stack.pop();
      continue;
    }
    const type: unknown = node.nodeType;
    if (type === 1 || typeof type !== 'number') {
      const element = node as Element;
      const tag = tagOf(element);
      frame.next = tag === 'FORM' ? plainly(node, 'nextSibling') : node.nextSibling;
      const inside = entering(frame.visitors, element, tag);
      if (inside.length) {
        stack.push(frame);
        frame = frameOf(element, tag, inside);
      }
      continue;
    }
    frame.next = node.nextSibling;
    // Counted by hand: asked for every text of the page, an iterator would cost as much as the visit.
    for (let i = 0; i < frame.visitors.length; i++) {
      if (type === 3 || type === 4) frame.visitors[i]?.text(node as Text, frame.element);
      else frame.visitors[i]?.other?.(node);
    }
  }
}

/** Those of the visitors who go on inside; mostly all, and then the same list. */
function entering(visitors: readonly Visitor[], element: Element, tag: string): readonly Visitor[] {
  let inside: Visitor[] | null = null;
  for (let i = 0; i < visitors.length; i++) {
    const visitor = visitors[i];
    const goesOn = visitor?.enter(element, tag);
    if (!goesOn) inside ??= visitors.slice(0, i);
    else if (visitor) inside?.push(visitor);
  }
  return inside ?? visitors;
}

function frameOf(element: Element, tag: string, visitors: readonly Visitor[]): Frame {
  const form = tag === 'FORM';
  const first = form ? plainly(element, 'firstChild') : element.firstChild;
  const shadow = form ? null : element.shadowRoot;
  return { element, tag, next: shadow ? shadow.firstChild : first, light: shadow ? first : null, visitors };
}
