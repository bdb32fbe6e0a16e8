/** In: the painted page. Out: the elements that lie over it, found by asking what a click would hit. */

import { isShown, type Tree } from './tree';

export interface Overlay {
  /** The outermost element that belongs to the overlay and to nothing else. */
  root: HTMLElement;
  /** The share of the viewport's points at which it was hit, 0…1. */
  share: number;
}

/** Points per row and column. 8 × 10 finds a 40 px bar with the extra rows below and a box in a corner. */
const COLUMNS = 8;
const ROWS = 10;

/** How long the page's core is remembered, in milliseconds: finding it reads the whole text. */
const REMEMBERED = 1200;
let remembered: { core: Element | null; at: number } | undefined;

/** The core of the page, found anew at most once in a while. */
export function pageCore(): Element | null {
  const now = performance.now();
  const fresh = remembered && now - remembered.at < REMEMBERED && document.readyState !== 'loading';
  if (!fresh || remembered?.core?.isConnected === false) remembered = { core: findCore(), at: now };
  return remembered?.core ?? null;
}

/** The part of the page that is the article or, where nothing says so, the most text that is not in an overlay. */
function findCore(): Element | null {
  let best: Element | null = null;
  let most = 200;
  for (const e of document.querySelectorAll('article,main,[role=main],[itemprop=articleBody]')) {
    const length = e.textContent?.length ?? 0;
    if (length > most && !e.closest('dialog,[role=dialog],[aria-modal=true]') && !isFixed(e)) {
      best = e;
      most = length;
    }
  }
  if (best) return best;
  const sums = new Map<Element, number>();
  for (const p of document.querySelectorAll('p')) {
    if (p.parentElement) sums.set(p.parentElement, (sums.get(p.parentElement) ?? 0) + (p.textContent?.length ?? 0));
  }
  for (const [e, length] of sums) {
    if (length > most && !e.closest('dialog,[role=dialog],[aria-modal=true]') && !isFixed(e)) {
      best = e;
      most = length;
    }
  }
  return best;
}

function isFixed(element: Element): boolean {
  for (let e: Element | null = element; e && e !== document.body; e = e.parentElement) {
    if (getComputedStyle(e).position === 'fixed') return true;
  }
  return false;
}

/** Does this element's own position lift it out of the page? */
function lifts(element: Element, core: Element | null): boolean {
  if (element instanceof HTMLDialogElement && element.open) return true;
  const { position, zIndex } = getComputedStyle(element);
  if (position === 'fixed') return true;
  if (position === 'sticky') return !core?.contains(element);
  if (position !== 'absolute') return false;
  const r = element.getBoundingClientRect();
  return Number(zIndex) > 0 || r.width * r.height > innerWidth * innerHeight * 0.4;
}

/** Has something to say or to show: not merely a darkened background. */
export function isBlank(element: Element, tree: Tree): boolean {
  if (tree.text(element, 60).trim().length > 20) return false;
  for (const e of tree.elements(element, 60)) if (e.matches('img,video,iframe,canvas,input,object,embed')) return false;
  return true;
}

/**
 * From an element that lifts itself out of the page up to the outermost one that still holds only the overlay: its
 * parents are taken in as long as everything else in them is blank or unseen (a backdrop, an empty portal).
 */
export function outermost(lifted: Element, core: Element | null, tree: Tree): Element {
  let root = lifted;
  for (let up = tree.parent(root); up; up = tree.parent(root)) {
    if (up === document.body || up === document.documentElement) break;
    if (core && tree.contains(up, core)) break;
    if (up.matches('main,article,header,footer,nav')) break;
    const inside = root;
    const rest = [...up.children, ...(tree.shadow(up)?.children ?? [])].filter((c) => !tree.contains(inside, c));
    if (rest.some((c) => isShown(c) && !isBlank(c, tree))) break;
    root = up;
  }
  return root;
}

/** The overlay an element belongs to; null where it lies in the flow of the page or in the article itself. */
export const overlayOf = (hit: Element, core: Element | null, tree: Tree): HTMLElement | null =>
  overlayFinder(core, tree)(hit);

/** The same for many elements of one moment: what several have above them is asked for once. */
function overlayFinder(core: Element | null, tree: Tree): (hit: Element) => HTMLElement | null {
  const outside = new Set<Element>(core ? tree.chain(core) : []);
  outside.add(document.documentElement);
  if (document.body) outside.add(document.body);
  const known = new Map<Element, Element | null>();
  /** The outermost element that lifts itself out of the page, up to where the page itself begins. */
  const liftedAbove = (element: Element): Element | null => {
    if (outside.has(element)) return null;
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = tree.parent(element);
    const lifted = (parent && liftedAbove(parent)) ?? (lifts(element, core) ? element : null);
    known.set(element, lifted);
    return lifted;
  };
  const roots = new Map<Element, HTMLElement | null>();
  return (hit) => {
    const lifted = liftedAbove(hit);
    if (!lifted) return null;
    const before = roots.get(lifted);
    if (before !== undefined) return before;
    const root = overlayAround(lifted, core, tree);
    roots.set(lifted, root);
    return root;
  };
}

function overlayAround(lifted: Element, core: Element | null, tree: Tree): HTMLElement | null {
  if (core?.contains(lifted)) {
    // Inside the article only what covers the window may be a wall: figures, boxes and players belong to it.
    const r = lifted.getBoundingClientRect();
    if (lifted.closest('figure,blockquote') || r.width * r.height < innerWidth * innerHeight * 0.5) return null;
  }
  const root = outermost(lifted, core, tree);
  return root instanceof HTMLElement ? root : null;
}

/** All overlays that can be hit now, largest first. */
export function findOverlays(tree: Tree): Overlay[] {
  const hits = new Map<Element, number>();
  const total = COLUMNS * ROWS;
  const flat = new Set<Element>();
  const { innerWidth: width, innerHeight: height } = window;
  const touch = (x: number, y: number, weight: number) => {
    const hit = tree.at(x, y, flat);
    if (hit && hit !== document.documentElement && hit !== document.body) hits.set(hit, (hits.get(hit) ?? 0) + weight);
  };
  for (let i = 0; i < COLUMNS; i++) {
    const x = ((i + 0.5) * width) / COLUMNS;
    for (let j = 0; j < ROWS; j++) touch(x, ((j + 0.5) * height) / ROWS, 1);
    touch(x, height - 14, 0.2);
    touch(x, 14, 0.2);
  }
  if (hits.size === 0) return [];
  const core = pageCore();
  const overlay = overlayFinder(core, tree);
  const shares = new Map<HTMLElement, number>();
  for (const [hit, weight] of hits) {
    const root = overlay(hit);
    if (root) shares.set(root, (shares.get(root) ?? 0) + weight / total);
  }
  return [...shares].map(([root, share]) => ({ root, share })).sort((a, b) => b.share - a.share);
}
