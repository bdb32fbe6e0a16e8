/** In: the elements a rule points to. Out: what the wall behind them really is, before anything is clicked. */

import type { WallKind } from '../model/wall';
import { findOverlays, isBlank, outermost, overlayOf, pageCore } from './overlays';
import { recognise } from './recognise';
import { sleep } from './refuse';
import { isShown, type Tree } from './tree';

export interface Judgement {
  kind: WallKind | 'none';
  root?: HTMLElement;
}

/** How long a frame that covers the page gets to say what it is, in milliseconds. */
const FRAME_SAYS = 700;

export class Guard {
  /** Set when a frame said that it offers only "agree" or "pay": no rule may act on this page any more. */
  payInFrame = false;

  constructor(private readonly tree: Tree) {}

  /**
   * From the elements of a rule to the walls that hold them; the page itself is never one. What lies in the flow of
   * the article is dropped: a picture of a banner, a banner that is written about, an embed.
   */
  rootsOf(matched: Element[]): HTMLElement[] {
    const core = pageCore();
    const out = new Set<HTMLElement>();
    for (const e of matched) {
      if (e === document.body || e === document.documentElement || e === document.head) continue;
      if (core && (e === core || this.tree.contains(e, core))) continue;
      const inside = core?.contains(e) ?? false;
      const root = overlayOf(e, core, this.tree) ?? this.liftedIn(e, core) ?? (inside ? null : this.alone(e, core));
      if (root && root !== document.body) out.add(root);
    }
    return [...out].filter((r) => ![...out].some((o) => o !== r && this.tree.contains(o, r)));
  }

  /** As `rootsOf`, but only what really lies over the page. */
  overlaysOf(matched: Element[]): HTMLElement[] {
    const core = pageCore();
    const roots = matched.map((e) => (isShown(e) ? overlayOf(e, core, this.tree) : null) ?? this.liftedIn(e, core));
    return [...new Set(roots)].filter((r) => r !== null);
  }

  /** A host without a position of its own around a wall that has one. */
  private liftedIn(element: Element, core: Element | null): HTMLElement | null {
    for (const e of this.tree.elements(element, 40)) {
      const root = isShown(e) ? overlayOf(e, core, this.tree) : null;
      if (root && !isBlank(root, this.tree)) return root;
    }
    return null;
  }

  private alone(element: Element, core: Element | null): HTMLElement | null {
    const root = outermost(element, core, this.tree);
    return root instanceof HTMLElement ? root : null;
  }

  /**
   * Reads every wall a rule may mean, and every other one in sight: a rule's interface can refuse for a wall that
   * stands in an element of another name.
   */
  async judge(roots: HTMLElement[], signal: AbortSignal): Promise<Judgement> {
    const seen = findOverlays(this.tree).map((o) => o.root);
    const readings = [...new Set([...roots, ...seen])].map((root) => ({ root, kind: recognise(root, this.tree).kind }));
    const pay = readings.find((r) => r.kind === 'consent-or-pay');
    if (pay) return { kind: 'consent-or-pay', root: pay.root };
    const covering = [...document.querySelectorAll('iframe')].some((f) => {
      const r = f.getBoundingClientRect();
      const big = r.width * r.height > innerWidth * innerHeight * 0.2;
      return big && isShown(f) && overlayOf(f, pageCore(), this.tree) !== null;
    });
    if (covering && !this.payInFrame) await sleep(FRAME_SAYS, signal);
    if (this.payInFrame) return { kind: 'consent-or-pay' };
    const own = readings.filter((r) => roots.includes(r.root));
    return (
      own.find((r) => r.kind === 'consent') ??
      own.find((r) => r.kind !== 'none') ?? { kind: 'none', root: own[0]?.root }
    );
  }
}
