/**
 * Terms of the lexicon in, where they stand in a folded text out.
 *
 * How terms are written: `waffe` stands at the start of a word and may go on (a stem), `-waffe` may also stand inside
 * a compound, `usa$` must end where the word ends, `weisse* haus` lets a word end in any letters, and
 * `schlug … vor` is a verb and its far-off prefix within one sentence.
 */

import { isWordCode } from './fold';

interface Node {
  /** By code of the character; made with the first child. */
  next?: Map<number, Node>;
  /** The same as a table, only near the root: nearly every walk ends there. */
  table?: (Node | undefined)[];
  /** Goes on after the rest of the word was skipped. */
  wild?: Node;
  /** Entries that end here: id, doubled plus one where the word must end too. */
  ends?: number[];
  /** What is left of the only term that goes on from here, and its entry: most terms part from all others early. */
  tail?: string | undefined;
  tailEntry?: number;
}

export interface Hit {
  name: string;
  start: number;
  end: number;
}

const GAP = '…';
/** Farther apart than this (characters), verb and prefix belong to different clauses more often than not. */
const GAP_LIMIT = 110;
/** A second part up to this length is a prefix like `vor` or `zurück` and must be a whole word. */
const WHOLE_LIMIT = 6;

/** Nodes this near to the root have tables; of the codes that folded German and English use. */
const TABLES = 2;
const TABLE_SIZE = 0x100;

const makeNode = (depth: number): Node => (depth < TABLES ? { table: new Array<Node | undefined>(TABLE_SIZE) } : {});

/** The child of a node for one character, made where there is none. */
function childOf(node: Node, code: number, depth: number): Node {
  node.next ??= new Map();
  let child = node.next.get(code);
  if (!child) {
    child = makeNode(depth);
    node.next.set(code, child);
    if (node.table && code < TABLE_SIZE) node.table[code] = child;
  }
  return child;
}

/** Moves the tail of a node one character down, since another term comes by. */
function lower(node: Node, depth: number): void {
  const { tail, tailEntry } = node;
  if (tail === undefined) return;
  node.tail = undefined;
  hang(childOf(node, tail.charCodeAt(0), depth + 1), tail.slice(1), tailEntry as number, depth + 1);
}

/** Puts what is left of a term (without a wild card) under a node; a tail that stands there moves one character down. */
function hang(start: Node, rest: string, entry: number, from: number): void {
  let node = start;
  let at = 0;
  for (; ; at++) {
    lower(node, from + at);
    if (at === rest.length) break;
    if (!node.next && !node.table && !node.wild) {
      node.tail = rest.slice(at);
      node.tailEntry = entry;
      return;
    }
    node = childOf(node, rest.charCodeAt(at), from + at + 1);
  }
  node.ends ??= [];
  node.ends.push(entry);
}

/** Can a term start at this place? Two characters tell it for nearly all places where none does. */
function leadsOn(root: Node, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (root.wild || !root.table || code >= TABLE_SIZE) return true;
  const child = root.table[code];
  if (!child) return false;
  const next = text.charCodeAt(at + 1);
  return Boolean(child.ends || child.wild || !child.table || !(next < TABLE_SIZE) || child.table[next]);
}

/** The node at the end of a path, made where there is none. */
function layPath(root: Node, path: string, from: number): Node {
  let node = root;
  for (let at = 0; ; at++) {
    lower(node, from + at);
    if (at === path.length) return node;
    node = childOf(node, path.charCodeAt(at), from + at + 1);
  }
}

/** Finds all terms of a lexicon in one pass over the text. */
export class TermTrie {
  private readonly atStart = makeNode(0);
  private readonly inside = makeNode(0);
  private readonly names: string[] = [];
  private readonly gaps: { name: string; first: number; second: number }[] = [];

  /** Adds the terms (comma-separated, or a list) under a name. */
  add(name: string, terms: string | string[]): void {
    const list = Array.isArray(terms) ? terms : terms.split(',');
    for (const raw of list) {
      const term = raw.trim();
      if (!term) continue;
      const [first, second] = term.split(GAP).map((part) => part.trim());
      if (first && second) {
        this.gaps.push({
          name,
          first: this.insert(`${first}$`, ''),
          second: this.insert(second.length <= WHOLE_LIMIT ? `${second}$` : second, ''),
        });
      } else if (first) this.insert(first, name);
    }
  }

  private insert(term: string, name: string): number {
    const id = this.names.push(name) - 1;
    const inner = term.startsWith('-');
    const whole = term.endsWith('$');
    const body = term.slice(inner ? 1 : 0, whole ? -1 : undefined);
    const [head = '', ...wild] = body.split('*');
    const entry = id * 2 + (whole ? 1 : 0);
    for (const root of inner ? [this.atStart, this.inside] : [this.atStart]) {
      if (!wild.length) {
        hang(root, head, entry, 0);
        continue;
      }
      // A wild card hangs on nodes of its own: the path to it is laid without tails.
      let node = layPath(root, head, 0);
      wild.forEach((part, i) => {
        node.wild ??= makeNode(TABLES);
        if (i === wild.length - 1) hang(node.wild, part, entry, TABLES);
        else node = layPath(node.wild, part, TABLES);
      });
    }
    return id;
  }

  /** All hits, in order of their start. `text` must be folded. */
  find(text: string): Hit[] {
    const hits: Hit[] = [];
    const parts = new Map<number, number[]>();
    const emit = (entry: number, start: number, end: number) => {
      if (entry & 1 && end < text.length && isWordCode(text.charCodeAt(end))) return;
      const name = this.names[entry >> 1];
      if (name) hits.push({ name, start, end });
      else {
        const list = parts.get(entry >> 1);
        if (list) list.push(start);
        else parts.set(entry >> 1, [start]);
      }
    };
    const walk = (root: Node, start: number, from: number) => {
      let node: Node | undefined = root;
      let at = from;
      while (node) {
        if (node.ends) for (const entry of node.ends) emit(entry, start, at);
        if (node.wild) {
          let rest = at;
          while (rest < text.length && isWordCode(text.charCodeAt(rest))) rest++;
          walk(node.wild, start, rest);
        }
        if (at >= text.length) return;
        if (node.tail !== undefined) {
          if (text.startsWith(node.tail, at)) emit(node.tailEntry as number, start, at + node.tail.length);
          return;
        }
        const code: number = text.charCodeAt(at);
        node = node.table && code < TABLE_SIZE ? node.table[code] : node.next?.get(code);
        at++;
      }
    };
    let inWord = false;
    for (let i = 0; i < text.length; i++) {
      const word = isWordCode(text.charCodeAt(i));
      const root = inWord && word ? this.inside : this.atStart;
      inWord = word;
      if (leadsOn(root, text, i)) walk(root, i, i);
    }
    if (parts.size) {
      for (const gap of this.gaps) {
        const seconds = parts.get(gap.second);
        if (!seconds) continue;
        for (const start of parts.get(gap.first) ?? []) {
          const end = seconds.find((at) => at > start && at - start <= GAP_LIMIT);
          if (end !== undefined) hits.push({ name: gap.name, start, end });
        }
      }
    }
    return hits;
  }
}
