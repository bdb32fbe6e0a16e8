/**
 * Text with a way back. In: the text nodes of one paragraph, in order. Out: its folded text and, for every stretch of it,
 * the live text node it came from, so that a sentence becomes a range without any search.
 */

/** A stretch of a paragraph's text that stands character by character in one text node. */
export interface Run {
  node: Text;
  /** Offset in the node's data. */
  from: number;
  /** Offset in the paragraph's text. */
  at: number;
  length: number;
}

export interface LiveText {
  text: string;
  runs: Run[];
}

/** Paragraph index → its live text. */
export type LiveNodes = readonly LiveText[];

const WORDS = /[^\s\u00ad\u200b\u200e\u200f\u2060\ufeff]+/g;
const SPACE = /\s/;
const VISIBLE = /[^\s\u00ad\u200b\u200e\u200f\u2060\ufeff]/;
/** Anything that folding changes. */
const UNEVEN = /\s\s|[^\S ]|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/;
/** Runs of one space between words stay in one run; `\s` covers non-breaking and thin spaces. */
const MAX_RUNS = 20_000;

/** Collects text nodes into one folded text: white space becomes one space, soft hyphens and zero-width characters vanish. */
export class LiveTextBuilder {
  private parts: string[] = [];
  private length = 0;
  private runs: Run[] = [];
  private pending: { node: Text; from: number } | 'made' | null = null;

  /** Appends a text node's words. Returns how many characters were added. */
  add(node: Text): number {
    const data = node.data;
    const before = this.length;
    // Every second text of a page is nothing but the space between two elements.
    const start = data.trim() ? data.search(VISIBLE) : -1;
    if (start < 0) {
      this.noteGap(node, data, 0, data.length);
      return 0;
    }
    const plain = data.trimEnd();
    if (!UNEVEN.test(start ? plain.slice(start) : plain)) {
      if (start) this.noteGap(node, data, 0, start);
      this.flushSpace();
      this.push(node, start, plain.slice(start));
      if (plain.length < data.length) this.noteGap(node, data, plain.length, data.length);
      return this.length - before;
    }
    return this.addWords(node, data, before);
  }

  private addWords(node: Text, data: string, before: number): number {
    let end = 0;
    for (const match of data.matchAll(WORDS)) {
      const start = match.index;
      if (start > end) this.noteGap(node, data, end, start);
      this.flushSpace();
      this.push(node, start, match[0]);
      end = start + match[0].length;
    }
    if (end < data.length) this.noteGap(node, data, end, data.length);
    return this.length - before;
  }

  /** A space that stands nowhere in the page, e.g. between two table cells. */
  space(): void {
    if (this.length && !this.pending) this.pending = 'made';
  }

  get size(): number {
    return this.length;
  }

  get text(): string {
    if (this.parts.length > 1) this.parts = [this.parts.join('')];
    return this.parts[0] ?? '';
  }

  finish(): LiveText {
    return { text: this.text, runs: this.runs };
  }

  private noteGap(node: Text, data: string, from: number, to: number): void {
    if (!this.length || this.pending) return;
    for (let i = from; i < to; i++) {
      if (SPACE.test(data[i] ?? '')) {
        if (data[i] !== '\ufeff') this.pending = { node, from: i };
        if (this.pending) return;
      }
    }
  }

  private flushSpace(): void {
    const pending = this.pending;
    this.pending = null;
    if (!pending) return;
    if (pending === 'made') {
      this.parts.push(' ');
      this.length++;
    } else this.push(pending.node, pending.from, ' ');
  }

  private push(node: Text, from: number, text: string): void {
    const last = this.runs.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.length) {
      last.length += text.length;
    } else if (this.runs.length < MAX_RUNS) this.runs.push({ node, from, at: this.length, length: text.length });
    this.parts.push(text);
    this.length += text.length;
  }
}

/** Joins two live texts into one, with or without a space between them. */
export function joinLive(a: LiveText, b: LiveText, glue: '' | ' '): LiveText {
  const shift = a.text.length + glue.length;
  return {
    text: a.text + glue + b.text,
    runs: [...a.runs, ...b.runs.map((run) => ({ ...run, at: run.at + shift }))],
  };
}

const fold = (text: string): string => text.replace(/\s/g, ' ');

/**
 * The live range of a piece of a paragraph.
 * In: offsets into `Paragraph.text`, `end` exclusive. Out: null where the page has changed that text since it was read
 * (then the caller finds it again by its quote).
 */
export function rangeIn(nodes: LiveNodes, paragraph: number, start: number, end: number): Range | null {
  const live = nodes[paragraph];
  if (!live || start < 0 || end <= start || end > live.text.length) return null;
  const touched = live.runs.filter((run) => run.at < end && run.at + run.length > start);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  for (const { node, from, at, length } of touched) {
    if (!node.isConnected || fold(node.data.slice(from, from + length)) !== live.text.slice(at, at + length))
      return null;
  }
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from + Math.max(0, start - first.at));
  range.setEnd(last.node, last.from + Math.min(last.length, end - last.at));
  return range;
}
