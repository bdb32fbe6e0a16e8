/**
 * The card that tells about one sentence. Takes a finding and where its sentence stands, shows the card there.
 * One host element in the page, made when first needed, with a closed shadow root; nothing else of the page changes.
 */

import { i18n } from '#i18n';
import type { Finding } from '../model/finding';
import { findingWords, language } from '../model/wording';
import { cardContent } from './cardContent';
import { CARD_STYLES } from './cardStyles';
import { build, drawn } from './dom';
import { adopt } from './highlights';
import { placeCard } from './placement';

const CLOSE = 'M4 4l8 8M12 4l-8 8';
const BACK = 'M10 3 5 8l5 5';
const ON = 'M6 3l5 5-5 5';

export interface CardHandlers {
  more(sentence: number): void;
  step(direction: 1 | -1): void;
  closed(): void;
}

export interface Card {
  /** `keyboard` moves the focus into the card; Escape gives it back. Only a card opened by `hover` closes by itself. */
  open(finding: Finding, range: Range, how: 'hover' | 'click' | 'keyboard'): void;
  pin(): void;
  readonly state: 'closed' | 'hovering' | 'pinned';
  close(): void;
  /** Follows its sentence after scrolling. */
  place(): void;
  /** The sentence it tells about, null while closed. */
  readonly sentence: number | null;
  /** True where the event came from inside the card. */
  owns(event: Event): boolean;
  /** Said by screen readers when they have time. */
  announce(text: string): void;
  remove(): void;
}

export function createCard(doc: Document, handlers: CardHandlers, beside: () => boolean): Card {
  const host = build(doc, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  const status = build(doc, 'div', { class: 'status', role: 'status' });
  const box = build(doc, 'div', { class: 'card', role: 'dialog', 'aria-labelledby': 'v', tabindex: '-1', hidden: '' });
  let current: { finding: Finding; range: Range } | null = null;
  let before: Element | null = null;
  let pinned = false;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_STYLES);
  adopt(root, sheet, root);
  root.append(status, box);

  const attach = () => {
    if (host.isConnected) return;
    host.lang = language();
    host.dir = 'ltr';
    doc.documentElement.append(host);
  };
  /** The top layer keeps the card above whatever z-index the page uses; without it, a high z-index must do. */
  const lift = (up: boolean) => {
    try {
      host.popover ??= 'manual';
      if (up) host.showPopover();
      else host.hidePopover();
    } catch {
      box.style.zIndex = '2147483647';
    }
  };
  const close = () => {
    if (!current) return;
    const focused = root.activeElement;
    current = null;
    // Firefox takes the focus out of what is hidden only with the next frame; a body takes none by itself.
    if (focused instanceof HTMLElement) focused.blur();
    box.hidden = true;
    lift(false);
    if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true });
    before = null;
    handlers.closed();
  };
  const place = () => {
    if (!current) return;
    const lines = [...current.range.getClientRects()];
    const view = { width: doc.documentElement.clientWidth, height: doc.defaultView?.innerHeight ?? 0 };
    const block = beside() ? current.range.startContainer.parentElement?.getBoundingClientRect() : undefined;
    const holder = current.range.startContainer.parentElement;
    const rtl = holder !== null && doc.defaultView?.getComputedStyle(holder).direction === 'rtl';
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const { left, top } = placeCard(lines, size, view, block, rtl);
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  };
  box.addEventListener('keydown', (event) => {
    // The page's own shortcuts must not act on keys pressed in the card.
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });

  const iconButton = (label: string, path: string, action: () => void, extra = '') =>
    build(
      doc,
      'button',
      { type: 'button', class: `icon ${extra}`, 'aria-label': label, title: label, onclick: action },
      drawn(doc, path),
    );

  return {
    open(finding, range, how) {
      pinned = how !== 'hover';
      attach();
      current = { finding, range };
      box.replaceChildren(
        ...cardContent(doc, finding, 'v'),
        build(
          doc,
          'div',
          { class: 'buttons' },
          build(
            doc,
            'button',
            { type: 'button', class: 'more', onclick: () => handlers.more(finding.sentence) },
            i18n.t('card.more'),
          ),
          iconButton(i18n.t('card.previous'), BACK, () => handlers.step(-1)),
          iconButton(i18n.t('card.next'), ON, () => handlers.step(1)),
        ),
        iconButton(i18n.t('card.close'), CLOSE, close, 'close'),
      );
      box.hidden = false;
      box.classList.add('open');
      lift(true);
      place();
      if (how === 'keyboard') {
        if (root.activeElement === null) before = doc.activeElement;
        box.focus({ preventScroll: true });
      }
    },
    close,
    place,
    pin() {
      pinned = true;
    },
    get state() {
      if (!current) return 'closed';
      return pinned ? 'pinned' : 'hovering';
    },
    get sentence() {
      return current?.finding.sentence ?? null;
    },
    owns: (event) => event.composedPath().includes(host),
    announce(text) {
      attach();
      status.textContent = text;
    },
    remove() {
      close();
      host.remove();
    },
  };
}

/** What is announced when a sentence is shown from the panel. */
export const announcement = (finding: Finding, position: number, count: number): string =>
  i18n.t('card.announce', [String(position), String(count), findingWords(finding)]);
