/**
 * The page's half of the way: looks whether the page is an article, reads it, hands its sentences over, and marks what
 * comes back. Goes round again when the page changes. Everything stops with the signal.
 */

import { type Annotator, annotate, type MarkLook, marksOf } from '../annotations';
import { type LiveNodes, looksLikeArticle, rangeIn, readArticle } from '../article';
import type { PageNews } from '../messaging/protocol';
import type { Article, Sentence } from '../model/article';
import type { TabReport } from '../model/finding';
import { type PageChange, watchPage } from '../page';
import { toSentences } from '../text/sentences';
import { readAccess } from '../walls/access';

/** What the page side needs from the outside. */
export interface PageWires {
  tell(news: PageNews): Promise<TabReport | null>;
  picked(sentence: number): void;
  moreInPanel(sentence: number): void;
  /** An element's shadow root, closed ones too. */
  shadowOf(element: Element): ShadowRoot | null;
}

export interface PageSide {
  /** Scrolls to a sentence and lights it up; false where it is gone. */
  show(sentence: number): boolean;
  step(direction: 'next' | 'previous'): void;
  /** Paints a changed report: a finding hidden, a setting changed. */
  update(report: TabReport): void;
  restyle(look: MarkLook): void;
  /** `anyway`: even if the page does not look like an article. */
  readAgain(anyway: boolean): void;
  /** What was read last, for the reader's view. */
  reading(): Reading | null;
}

interface Reading {
  article: Article;
  nodes: LiveNodes;
  sentences: Sentence[];
}

/** A page that never stops changing is read this often at most (ms), and never for more than a tenth of its time. */
const READ_AT_MOST_EVERY = 3_000;
const SHARE = 10;
/** What fills a closed shadow root is not seen from outside: such a page is looked at again after these times (ms). */
const CLOSED_AGAIN = [1_500, 2_500];

export function runPage(doc: Document, wires: PageWires, look: MarkLook, signal: AbortSignal): PageSide {
  let reading: Reading | null = null;
  let report: TabReport | null = null;
  let annotator: Annotator | null = null;
  let nextRead = 0;
  let again = 0;
  /** How often a page with a closed shadow root was looked at again. */
  let closedLooks = 0;
  /** The reader asked for this page to be read, whatever it looks like. */
  let asked = false;

  const paint = () => {
    const rangeOf = (index: number) => {
      const sentence = reading?.sentences[index];
      return sentence && reading ? rangeIn(reading.nodes, sentence.paragraph, sentence.start, sentence.end) : null;
    };
    const marks = report && reading ? marksOf(report.findings, reading.sentences, rangeOf) : [];
    if (annotator) annotator.update(marks);
    else if (marks.length) annotator = annotate(doc, marks, wires, signal, look);
  };

  const readAfter = (milliseconds: number) => {
    clearTimeout(again);
    again = setTimeout(() => void read(), milliseconds) as unknown as number;
  };

  const read = async () => {
    const begin = performance.now();
    const news = lookAt(doc, asked, wires.shadowOf);
    const end = performance.now();
    const pause = (end - begin) * SHARE;
    nextRead = end + Math.max(READ_AT_MOST_EVERY, pause);
    if (news.kind === 'not-an-article' && news.why === 'closed' && closedLooks < CLOSED_AGAIN.length) {
      readAfter(Math.max(CLOSED_AGAIN[closedLooks++] ?? 0, pause));
    }
    if (news.kind === 'article' && reading && sameText(reading, news.reading)) {
      reading = news.reading; // the same words in new nodes: the marks only move
      paint();
      return;
    }
    reading = news.kind === 'article' ? news.reading : null;
    const answer = await wires.tell(
      news.kind === 'article'
        ? { kind: 'article', url: doc.URL, article: news.reading.article, sentences: news.reading.sentences }
        : { ...news, url: doc.URL },
    );
    if (signal.aborted) return;
    report = answer;
    paint();
  };

  const changed = (change: PageChange) => {
    if (change.kind === 'navigated') {
      reading = report = null;
      asked = false;
      closedLooks = 0;
      void wires.tell({ kind: 'reading', url: doc.URL });
    }
    readAfter(change.kind === 'navigated' ? 0 : Math.max(0, nextRead - performance.now()));
  };

  watchPage(doc, changed, signal);
  signal.addEventListener('abort', () => clearTimeout(again), { once: true });
  void read();

  return {
    show: (sentence) => annotator?.show(sentence) ?? false,
    step: (direction) => annotator?.[direction](),
    update(changedReport) {
      report = changedReport;
      paint();
    },
    restyle(changedLook) {
      look = changedLook;
      annotator?.restyle(look);
    },
    readAgain(anyway) {
      asked = anyway;
      reading = null;
      void read();
    },
    reading: () => reading,
  };
}

type Looked =
  | { kind: 'article'; reading: Reading }
  | { kind: 'not-an-article'; why: string }
  | { kind: 'failed'; why: string };

/** Less text than this in a closed shadow root is an application, not an article: so many paragraphs, so long. */
const CLOSED_LEAST = 3;
const CLOSED_LONG = 100;

function lookAt(doc: Document, anyway: boolean, shadowOf: PageWires['shadowOf']): Looked {
  try {
    const looks = looksLikeArticle(doc);
    const closed = looks.reason === 'closed';
    if (!looks.yes && !anyway && !closed) return { kind: 'not-an-article', why: looks.reason };
    const result = readArticle(doc, { access: readAccess(doc), ...(closed && { shadowOf }) });
    if (result.kind !== 'article') return { kind: result.kind, why: result.reason };
    const { article, nodes } = result;
    const long = article.paragraphs.filter(({ text }) => text.length >= CLOSED_LONG);
    if (closed && !anyway && long.length < CLOSED_LEAST) return { kind: 'not-an-article', why: looks.reason };
    const sentences = toSentences(article.paragraphs, article.language);
    return { kind: 'article', reading: { article, nodes, sentences } };
  } catch (error) {
    // A page made to break readers must not leave the panel waiting.
    console.error('Quellenblick: reading failed', error);
    return { kind: 'failed', why: 'broken' };
  }
}

const sameText = (a: Reading, b: Reading): boolean =>
  a.article.title === b.article.title &&
  a.sentences.length === b.sentences.length &&
  a.sentences.every((sentence, index) => sentence.text === b.sentences[index]?.text);
