/** In: what a frame says about itself. Out: the `<iframe>` in this page that holds it. */

import type { Tree } from './tree';

export interface FrameSaid {
  url: string;
  width: number;
  height: number;
}

function hostOf(url: string): string {
  try {
    return new URL(url, location.href).host;
  } catch {
    return '';
  }
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

/**
 * Browsers do not tell a page's script which element holds a frame, so address and size decide: the same address
 * first, then the same host, then a frame written by script; always of the same size. A frame within a frame is
 * found by nothing but its size.
 */
export function frameElement(said: FrameSaid, tree: Tree): HTMLIFrameElement | null {
  const host = hostOf(said.url);
  let best: HTMLIFrameElement | null = null;
  let most = 0;
  for (const frame of framesOf(tree)) {
    if (Math.abs(frame.clientWidth - said.width) > 24 || Math.abs(frame.clientHeight - said.height) > 24) continue;
    const src = frame.getAttribute('src') ?? '';
    const score =
      src && frame.src === said.url ? 4 : hostOf(src) === host && src ? 3 : !src || src.startsWith('about:') ? 2 : 1;
    if (score > most) {
      best = frame;
      most = score;
    }
  }
  return best;
}
