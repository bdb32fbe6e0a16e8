/**
 * The page's half of the way: looks whether the page is an article, reads it, hands its sentences over, and marks what
 * comes back. Goes round again when the page changes. Everything stops with the signal.
 */

import { annotate } from '../annotations';
import { type LiveNodes, looksLikeArticle, rangeIn, readArticle } from '../article';
import type { PageNews } from '../messaging/protocol';
import type { Sentence } from '../model/article';
import type { TabReport } from '../model/finding';
import { watchPage } from '../page';
import { toSentences } from '../text';
import { readAccess } from '../walls/access';

/** What the page side needs from the outside. */
export interface PageWires {
  tell(news: PageNews): Promise<TabReport | null>;
  picked(sentence: number): void;
  /** The reader asked for more: opens the panel where the browser allows it. */
  moreInPanel(sentence: number): void;
}

export interface PageSide {
  show(sentence: number): boolean;
  step(direction: 'next' | 'previous'): void;
  update(report: TabReport): void;
  readAgain(): void;
  /** The article as sanitised HTML, for the reader's view; null while there is none. */
  article(): { nodes: LiveNodes; sentences: Sentence[] } | null;
}
