/** Mouse, touch and Escape over marked text: takes document events, says which sentence they mean. One listener each. */

export interface PointerHandlers {
  sentenceAt(x: number, y: number): number | null;
  hovered(sentence: number): void;
  /** The pointer rests neither on a mark nor on the card. */
  left(): void;
  picked(sentence: number): void;
  /** The page scrolled or changed its size. */
  moved(): void;
  /** True for events from inside the card. */
  owned(event: Event): boolean;
  /** Opened by hovering, pinned by a click or the keyboard (stays until dismissed), or closed. */
  card(): 'closed' | 'hovering' | 'pinned';
  pin(): void;
}

/** Long enough not to flicker while reading along with the mouse, short enough to feel like an answer. */
const OPEN_AFTER = 300;
/** Time to travel from the sentence to the card. */
const CLOSE_AFTER = 350;

/** Clicks on these belong to the page. */
const BUSY =
  'a[href],button,input,select,textarea,label,summary,video,audio,[role=button],[role=link],[contenteditable]';

export function watchPointer(doc: Document, handlers: PointerHandlers, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: number | null = null;
  let wasInCard = false;
  let frame = 0;

  const later = (ms: number, action: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(action, ms);
  };
  const look = (event: PointerEvent) => {
    frame = 0;
    const sentence = handlers.sentenceAt(event.clientX, event.clientY);
    if (sentence === over && !wasInCard) return;
    over = sentence;
    wasInCard = false;
    if (handlers.card() === 'pinned') return;
    if (sentence !== null) later(OPEN_AFTER, () => handlers.hovered(sentence));
    else if (handlers.card() === 'hovering') later(CLOSE_AFTER, handlers.left);
    else clearTimeout(timer);
  };
  const options = { signal, passive: true };
  doc.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      if (handlers.owned(event)) {
        clearTimeout(timer);
        wasInCard = true;
        return;
      }
      frame ||= requestAnimationFrame(() => look(event));
    },
    options,
  );
  doc.addEventListener(
    'click',
    (event) => {
      if (handlers.owned(event)) {
        handlers.pin();
        return;
      }
      const target = event.target as Element | null;
      const selecting = (doc.getSelection()?.toString() ?? '') !== '';
      const busy = event.defaultPrevented || event.button !== 0 || selecting || target?.closest?.(BUSY);
      const sentence = busy ? null : handlers.sentenceAt(event.clientX, event.clientY);
      clearTimeout(timer);
      if (sentence !== null) handlers.picked(sentence);
      else if (handlers.card() !== 'closed') handlers.left();
    },
    options,
  );
  doc.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && handlers.card() !== 'closed') handlers.left();
    },
    options,
  );
  const view = doc.defaultView;
  view?.addEventListener('scroll', () => handlers.moved(), { ...options, capture: true });
  view?.addEventListener('resize', () => handlers.moved(), options);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
