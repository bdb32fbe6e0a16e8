/**
 * In: the live document of a page without readable text. Out: whether what it shows stands in a closed shadow root, as far
 * as that can be told from outside: an element of the page's own making that holds nothing and still fills the view.
 */

import { plainly, tagOf } from './tree';

/** Hosts stand near the top of a page; elements looked at before it is given up. */
const MOST_ELEMENTS = 2_000;
/** Of the view's width and of its height. */
const MOST_OF_VIEW = 0.5;

/** Asked only where nothing else can be read: a picture drawn by an element of its own looks the same. */
export function isClosed(doc: Document): boolean {
  const view = doc.defaultView;
  const body = plainly(doc, 'body');
  if (!view || !body) return false;
  // A queue and not a stack: what is near the top comes first.
  const queue: Element[] = [body];
  for (let i = 0; i < queue.length && i < MOST_ELEMENTS; i++) {
    const element = queue[i] as Element;
    const isForm = tagOf(element) === 'FORM';
    const open = isForm ? null : element.shadowRoot;
    if (!open && element.localName.includes('-') && isEmpty(element) && fills(element, view)) return true;
    for (const parent of [open, element]) {
      if (parent && queue.length < MOST_ELEMENTS) for (const child of childrenOf(parent)) queue.push(child);
    }
  }
  return false;
}

const childrenOf = (parent: Element | ShadowRoot): Iterable<Element> =>
  Array.from(plainly(parent, 'children')).slice(0, MOST_ELEMENTS);

const isEmpty = (element: Element): boolean => !element.firstElementChild && !element.textContent?.trim();

function fills(element: Element, view: Window): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < view.innerWidth * MOST_OF_VIEW || height < view.innerHeight * MOST_OF_VIEW) return false;
  // A layer that lets every click through decorates the page or belongs to another extension.
  return view.getComputedStyle(element).pointerEvents !== 'none';
}
