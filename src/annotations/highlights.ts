/**
 * Paints ranges with the CSS Custom Highlight API: no node of the page is added, wrapped or changed.
 *
 * The style sheet is adopted by the document: that leaves no element in the page, passes the strictest content
 * security policy, and works from content scripts in Chromium and Firefox (a `<style>` element, the fallback for
 * older Firefox, works as well). The names are made of random letters: they collide with no page's own highlights
 * and tell a page nothing. Own Map of what is painted, because Firefox lets no content script iterate the registry.
 */

import type { FindingKind } from '../model/finding';
import { forcedStyles } from './forced';
import { type Ground, type MarkLook, markStyles } from './look';

export interface Painted {
  range: Range;
  kind: FindingKind;
  ground: Ground;
}

export interface Highlights {
  /** Replaces everything painted. */
  paint(painted: Painted[]): void;
  /** Lights up one range above the others; null puts it out. */
  activate(painted: Painted | null): void;
  restyle(look: MarkLook): void;
  /** The topmost of our ranges at a point of the viewport; undefined where the browser cannot tell. */
  at(x: number, y: number): Range | null | undefined;
  clear(): void;
}

/** In Chrome 140 and Firefox 150, not yet in TypeScript's types. */
interface FromPoint {
  highlightsFromPoint?(x: number, y: number): { highlight: Highlight; ranges: Range[] }[];
}

const letters = () =>
  Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');

/** Hands a style sheet to a document or shadow root; the result takes it back. */
export function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet, parent: Node): () => void {
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
    };
  } catch {
    const style = parent.ownerDocument?.createElement('style') as HTMLStyleElement;
    style.textContent = [...sheet.cssRules].map((rule) => rule.cssText).join('');
    parent.appendChild(style);
    return () => style.remove();
  }
}

/** Null where the browser has no Custom Highlights (the panel still works there). */
export function createHighlights(doc: Document, look: MarkLook): Highlights | null {
  const view = doc.defaultView;
  if (!view?.CSS || !('highlights' in CSS) || typeof Highlight === 'undefined') return null;
  const prefix = letters();
  const inUse = new Map<string, Highlight>();
  let remove = () => {};
  let removeForced = () => {};
  let ranges: Range[] = [];
  const forced = view.matchMedia?.('(forced-colors: active)');

  const force = () => {
    removeForced();
    removeForced = () => {};
    const styles = forced?.matches ? forcedStyles(ranges, doc) : '';
    if (!styles) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    removeForced = adopt(doc, sheet, doc.documentElement);
  };
  forced?.addEventListener?.('change', force);

  const restyle = (next: MarkLook) => {
    remove();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markStyles(prefix, next));
    remove = adopt(doc, sheet, doc.documentElement);
  };
  const drop = (name: string) => {
    inUse.delete(name);
    CSS.highlights.delete(name);
  };
  const put = (name: string, ranges: Range[], priority: number) => {
    drop(name);
    if (ranges.length === 0) return;
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    inUse.set(name, highlight);
    CSS.highlights.set(name, highlight);
  };
  restyle(look);

  return {
    restyle,
    paint(painted) {
      for (const name of [...inUse.keys()]) if (!name.endsWith('-active')) drop(name);
      const byName = new Map<string, Range[]>();
      for (const { range, kind, ground } of painted) {
        const name = `${prefix}-${ground}-${kind}`;
        byName.set(name, [...(byName.get(name) ?? []), range]);
      }
      for (const [name, same] of byName) put(name, same, 0);
      ranges = painted.map(({ range }) => range);
      force();
    },
    activate(painted) {
      for (const name of [...inUse.keys()]) if (name.endsWith('-active')) drop(name);
      if (painted) put(`${prefix}-${painted.ground}-active`, [painted.range], 1);
    },
    at(x, y) {
      const registry = CSS.highlights as HighlightRegistry & FromPoint;
      if (!registry.highlightsFromPoint) return undefined;
      const ours = [...inUse.values()];
      for (const { highlight, ranges } of registry.highlightsFromPoint(x, y)) {
        if (ours.includes(highlight)) return ranges[0] ?? null;
      }
      return null;
    },
    clear() {
      for (const name of [...inUse.keys()]) drop(name);
      ranges = [];
      forced?.removeEventListener?.('change', force);
      removeForced();
      remove();
    },
  };
}
