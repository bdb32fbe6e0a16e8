/** In: what a frame says about itself. Out: the `<iframe>` in this page that holds it. */

import { sleep } from './refuse';
import type { Tree } from './tree';

export interface FrameSaid {
  url: string;
  width: number;
  height: number;
  token?: string;
}

/** All frames of the page, in shadow roots too. */
export function framesOf(tree: Tree): HTMLIFrameElement[] {
  const out = [...document.querySelectorAll('iframe')];
  for (const e of document.querySelectorAll('*')) {
    if (!e.localName.includes('-') && !e.id) continue;
    const shadow = tree.shadow(e);
    if (shadow) out.push(...shadow.querySelectorAll('iframe'));
  }
  return out;
}

/** The field of the message by which a frame makes itself known to its page. */
const FIELD = 'quellenblick-frame';
/** How long the page waits for that message, in milliseconds; it takes another way than the frame's question. */
const PATIENCE = 400;

/** In a frame: posts the token to the page. The page's own scripts never hear of it. */
export function makeKnown(token: string): void {
  window.top?.postMessage({ [FIELD]: token }, '*');
}

/** In the page: from which window each token came. Has to listen before the page's own scripts do. */
export class FrameWindows {
  private readonly sources = new Map<string, Window>();

  constructor(private readonly signal: AbortSignal) {
    const listen = (e: MessageEvent) => {
      const data: unknown = e.data;
      const token = data && typeof data === 'object' ? (data as Record<string, unknown>)[FIELD] : undefined;
      if (typeof token !== 'string' || !e.source) return;
      e.stopImmediatePropagation();
      if (this.sources.size < 100) this.sources.set(token, e.source as Window);
    };
    window.addEventListener('message', listen, { capture: true, signal });
  }

  /** The `<iframe>` of this page that holds the frame, or the frame around it; null where nothing proves it. */
  async element(said: FrameSaid, tree: Tree): Promise<HTMLIFrameElement | null> {
    const { token } = said;
    for (let t = 0; token && t < PATIENCE && !this.sources.has(token) && !this.signal.aborted; t += 40) {
      await sleep(40, this.signal);
    }
    let source = token ? this.sources.get(token) : undefined;
    for (let depth = 0; source && source !== window && source.parent !== window && depth < 8; depth++) {
      source = source.parent as Window;
    }
    const frames = framesOf(tree);
    const own = source && frames.find((f) => f.contentWindow === source);
    return own ?? byAddress(said, frames);
  }
}

/** The one frame of this very address and size. Size alone proves nothing: an advert can have that of any other. */
function byAddress(said: FrameSaid, frames: HTMLIFrameElement[]): HTMLIFrameElement | null {
  const same = frames.filter(
    (f) =>
      f.getAttribute('src') &&
      f.src === said.url &&
      Math.abs(f.clientWidth - said.width) <= 24 &&
      Math.abs(f.clientHeight - said.height) <= 24,
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}
