/**
 * In: the live document. Out: one call where the page may concern the dataset, soon after it has loaded or when it has
 * changed. Cheap, since it runs on every page: reading itself is for pages on which there is something to say.
 */

import { EntryWords } from '../matching/entry';
import { idle, type PageChange, saidOfItself, shownTextsOf, textsOf, watchPage, whenQuiet } from '../page';

/** Characters looked through without a pause: about a millisecond. */
const PIECE = 200_000;
/** A page with more text than this is not looked through but read, in characters. */
const MOST = 8_000_000;
/** A page that never stops changing is looked at this often at most, in milliseconds. */
const AT_MOST_EVERY = 3_000;

export interface FirstWires {
  /** The page became another one without a new document. */
  navigated(): void;
  /** Here is something to read. */
  read(): void;
}

/** Looks until there is something to read, or until `signal` aborts. */
export async function lookFirst(doc: Document, wires: FirstWires, signal: AbortSignal): Promise<void> {
  const found = new AbortController();
  const over = AbortSignal.any([signal, found.signal]);
  let next = 0;
  let again = 0;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    await whenQuiet(doc, over);
    next = performance.now() + AT_MOST_EVERY;
    const concerned = await concernsUs(doc, over);
    looking = false;
    if (!concerned || over.aborted) return;
    found.abort();
    wires.read();
  };
  const changed = ({ kind }: PageChange) => {
    if (kind === 'navigated') wires.navigated();
    clearTimeout(again);
    const wait = kind === 'navigated' ? 0 : Math.max(0, next - performance.now());
    again = setTimeout(() => void look(), wait) as unknown as number;
  };
  over.addEventListener('abort', () => clearTimeout(again), { once: true });
  const first = doc.URL;
  await whenQuiet(doc, over); // until then all that changes is the page's own loading
  if (over.aborted) return;
  if (doc.URL !== first) wires.navigated();
  watchPage(doc, changed, over);
  await look();
}

/** May anything on this page be about what the dataset knows? When in doubt, yes. */
async function concernsUs(doc: Document, signal: AbortSignal): Promise<boolean> {
  const view = doc.defaultView;
  if (!view) return false;
  try {
    const words = new EntryWords();
    for (const text of saidOfItself(doc)) if (words.take(text)) return true;
    let chars = 0;
    for (const text of textsOf(doc)) {
      chars += text.length;
      if (chars > MOST) return true;
      for (let at = 0; at < text.length; at += PIECE) {
        if (at > 0) await idle(view);
        if (signal.aborted) return false;
        // A word in a script is none the reader sees: looked at once more, and closely.
        if (words.take(text.slice(at, at + PIECE + EntryWords.LONGEST))) return namedInView(doc);
      }
    }
    return false;
  } catch {
    return true; // a page made to break readers: reading says what is wrong
  }
}

function namedInView(doc: Document): boolean {
  const words = new EntryWords();
  for (const text of saidOfItself(doc)) words.take(text);
  for (const text of shownTextsOf(doc)) if (words.take(text)) return true;
  return false;
}
