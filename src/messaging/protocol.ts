/** Every message between the parts of the extension, typed, in one place. Errors cross as values, never as exceptions. */

import type { CompactCMPRuleset } from '@duckduckgo/autoconsent';
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Article, Sentence } from '../model/article';
import type { TabReport } from '../model/finding';
import type { FrameEnd, FrameOrder, FrameWall, Wall } from '../model/wall';

/** What the article script tells the background about its page; `unread` is the look script's. */
export type PageNews =
  | { kind: 'unread'; url: string }
  | { kind: 'reading'; url: string }
  | { kind: 'not-an-article'; url: string; why: string }
  | { kind: 'failed'; url: string; why: string }
  | { kind: 'article'; url: string; article: Article; sentences: Sentence[] };

interface Protocol {
  // page → background
  pageNews(news: PageNews): TabReport | null;
  wallNews(wall: Wall): void;
  /** A mark was clicked: the panel should show its finding. */
  markPicked(pick: { sentence: number }): void;
  /** "More in the panel" was chosen: a user gesture, so the panel may be opened. */
  panelWanted(pick: { sentence: number }): void;
  /**
   * Is Quellenblick on for the sender's page? Asked once at the start of each content script, in every frame.
   * `started` is the document's `performance.timeOrigin`: a new one in the top frame begins a new report.
   */
  pageSettings(page: { started: number }): {
    on: boolean;
    consentOrPay: 'hide' | 'leave';
    paywallBox: 'fold' | 'leave';
  };

  /**
   * Brings the article script into a tab that nobody has read yet: into the sender's own, or the one a page of the
   * extension names. Answered when the page is read.
   */
  readingWanted(pick: { tabId?: number }): void;

  // walls: page → background
  /** Brings the rule engine into the sender's frame and answers with the rules that can apply there. */
  wallRules(frame: { url: string; top: boolean }): CompactCMPRuleset | null;
  /** How long ago (ms) this tab refused a wall at this path, null if never; below zero: too often at this origin. */
  wallRefusedAgo(page: { url: string }): number | null;
  /** A refusal is about to be clicked: remembered, so that a wall that comes back by a reload is left alone. */
  wallClicked(page: { url: string; started: number }): void;
  /** Runs one of the rule engine's named snippets in the page's own world. Always answered. */
  wallSnippet(snippet: { id: string }): boolean;
  /** Adds or removes a style sheet of the user origin in the sender's frame. */
  wallStyles(sheet: { css: string; on: boolean }): void;
  /** A frame seems to be a wall: handed on to its page, whose answer comes back. */
  frameWall(wall: FrameWall): FrameOrder;
  frameEnd(end: FrameEnd): void;
  // walls: background → page (the same two, handed on)
  frameWallSeen(wall: FrameWall): FrameOrder;
  frameEndSeen(end: FrameEnd): void;

  // background or panel → page
  /** Scroll to a sentence and light it up. False where it cannot be found any more. */
  showSentence(pick: { sentence: number }): boolean;
  /** The next or previous mark, by a keyboard command. */
  stepSentence(step: { direction: 'next' | 'previous' }): void;
  /** The report changed (a setting, a wrong finding hidden): paint it anew. */
  reportChanged(report: TabReport): void;
  /** Read the page again; `anyway`: even if it does not look like an article. */
  readAgain(how: { anyway: boolean }): void;
  /** Bring a hidden wall back; restores what was changed for it. */
  showWallAgain(pick: { wall: string }): boolean;
  /** Switched on or off: off undoes marks and stops all work at once. */
  switched(state: { on: boolean }): void;

  // reader's view → page
  /** The article as cleaned HTML; null where the page has none (any more). */
  readerView(): { html: string } | null;

  // panel → background
  tabReport(pick: { tabId: number }): TabReport | null;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
