/**
 * Small questions about elements and where they stand, across shadow roots. A form answers with its own controls
 * where those are called like a property (`<input name="parentNode">`), and pages in XHTML tell tag names as written:
 * both are dealt with here.
 */

import { tick } from './clock';

/** Asks a node's prototype, so that nothing in the page can stand in the way of the answer. */
export function plainly<T extends object, K extends keyof T & string>(node: T, property: K): T[K] {
  for (let proto: unknown = Object.getPrototypeOf(node); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, property);
    if (found) return found.get ? found.get.call(node) : found.value;
  }
  return node[property];
}

/** Is the node an element? Only forms can be asked for a number and give something else. */
export function isElement(node: Node): node is Element {
  const type: unknown = node.nodeType;
  return type === 1 || typeof type !== 'number';
}

/** The tag's name in capitals. */
export function tagOf(element: Element): string {
  const tag: unknown = element.tagName;
  // Capitals come before all small letters; only forms can be asked for a name and give something else.
  return typeof tag !== 'string' ? 'FORM' : tag < 'a' ? tag : tag.toUpperCase();
}

/** The element in which a text stands; its host, where it stands in a shadow root by itself. */
export const elementOf = (text: Text): Element | null =>
  text.parentElement ?? (text.parentNode as ShadowRoot | null)?.host ?? null;

/** The parent, out of a shadow root into its host. */
export function parentOf(element: Element): Element | null {
  const form = tagOf(element) === 'FORM';
  const parent = form ? plainly(element, 'parentElement') : element.parentElement;
  if (parent) return parent;
  const root = form ? plainly(element, 'parentNode') : element.parentNode;
  return (root as ShadowRoot | null)?.host ?? null;
}

/** The element itself and its ancestors below the body, nearest first. */
export function* upward(element: Element): Generator<Element> {
  for (let el: Element | null = element; el; el = parentOf(el)) {
    const tag = tagOf(el);
    if (tag === 'BODY' || tag === 'HTML') return;
    tick();
    yield el;
  }
}

/** The lowest element that holds all of them. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  let path: Element[] | null = null;
  for (const element of elements) {
    const own = new Set([...upward(element)]);
    path = path ? path.filter((el) => own.has(el)) : [...own];
    if (!path.length) break;
  }
  return path?.[0] ?? elements[0]?.ownerDocument.body ?? null;
}
