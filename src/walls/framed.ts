/** In: what the page's frames say about themselves. Out: their orders, and what became of the walls they hold. */

import type { FrameEnd, FrameOrder, FrameWall } from '../model/wall';
import type { Changes } from './changes';
import type { Clearing } from './clearing';
import type { FrameWindows } from './frameElements';
import { veilFrame } from './hide';
import { overlayOf, pageCore } from './overlays';
import { sleep } from './refuse';
import type { Rules } from './rules';
import { isShown } from './tree';

/** How long a frame may take to refuse, in milliseconds: some load their settings as a document of their own. */
const FRAME_TIME = 9000;

export class Framed {
  private end: FrameEnd | undefined;

  constructor(
    private readonly clearing: Clearing,
    private readonly rules: Rules,
    private readonly windows: FrameWindows,
  ) {
    clearing.ports.onFrameWall((wall) => this.answer(wall));
    clearing.ports.onFrameEnd((end) => {
      this.end = end;
    });
  }

  /** Only a frame that stands in front of the page may refuse; one in the article's flow is an embed. */
  private async answer(wall: FrameWall): Promise<FrameOrder> {
    const { clearing } = this;
    const frame = await this.windows.element(wall, clearing.tree);
    const root = frame && overlayOf(frame, pageCore(), clearing.tree);
    if (!frame || !root || !isShown(frame)) return 'leave';
    const host = new URL(wall.url, location.href).host || location.host;
    const words = `frame ${host}`;
    if (clearing.wanted(words)) return 'leave';
    if (!clearing.known(root) && clearing.openedByReader) {
      clearing.leave(root, wall.kind, words, 'frame', 'opened-by-reader', host);
      return 'leave';
    }
    if (clearing.known(root)?.phase === 'left') return 'leave';
    if (wall.kind === 'consent-or-pay') {
      this.rules.guard.payInFrame = true;
      return clearing.pay(root, words, clearing.phase(root, 'seen', words).seen, host);
    }
    if (clearing.cameBack) {
      clearing.leave(root, 'consent', words, 'frame', 'after-reload', host);
      return 'leave';
    }
    if (clearing.known(root)?.phase !== 'working') {
      const { seen } = clearing.phase(root, 'working', words);
      clearing.begins();
      clearing.clicked();
      const veil = clearing.changes();
      veilFrame(root, frame, veil);
      clearing.unseen(words);
      clearing.signal.addEventListener('abort', () => veil.revert());
      void this.awaitEnd(root, frame, veil, words, host, seen).finally(() => veil.revert());
    }
    return 'refuse';
  }

  private async awaitEnd(
    root: HTMLElement,
    frame: Element,
    veil: Changes,
    words: string,
    host: string,
    seen: number,
  ): Promise<void> {
    const { clearing } = this;
    const standing = () => root.isConnected && isShown(root) && frame.isConnected && isShown(frame);
    this.end = undefined;
    const ended = clearing.unlockIfSlow(words);
    for (let t = 0; t < FRAME_TIME && standing() && !clearing.signal.aborted; t += 100) {
      if (this.said()?.refused === false) break;
      await sleep(100, clearing.signal);
    }
    ended();
    if (clearing.signal.aborted) return;
    if (standing()) {
      veil.revert();
      clearing.hideWall(root, 'consent', words, this.said()?.by ? 'refusal-without-effect' : 'no-refusal', seen, host);
      return;
    }
    clearing.forget(root);
    clearing.refused(words, this.said()?.by || 'frame', seen, host);
  }

  private said(): FrameEnd | undefined {
    return this.end;
  }
}
