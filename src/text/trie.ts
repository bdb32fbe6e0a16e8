/**
 * Terms of the lexicon in, where they stand in a folded text out.
 *
 * How terms are written: `waffe` stands at the start of a word and may go on (a stem), `-waffe` may also stand inside
 * a compound, `usa$` must end where the word ends, `weisse* haus` lets a word end in any letters, and
 * `schlug … vor` is a verb and its far-off prefix within one sentence.
 */

import { isWordCode } from './fold';

interface Node {
  /** By code of the character. */
  next: Map<number, Node>;
  /** The same as a table, only near the root: nearly every walk ends there. */
  table?: (Node | undefined)[];
  /** Goes on after the rest of the word was skipped. */
  wild?: Node;
  /** Entries that end here: id, doubled plus one where the word must end too. */
  ends?: number[];
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

const makeNode = (depth: number): Node =>
  depth < TABLES ? { next: new Map(), table: new Array<Node | undefined>(TABLE_SIZE) } : { next: new Map() };

/** Can a term start at this place? Two characters tell it for nearly all places where none does. */
function leadsOn(root: Node, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (root.wild || !root.table || code >= TABLE_SIZE) return true;
  const child = root.table[code];
  if (!child) return false;
  const next = text.charCodeAt(at + 1);
  return Boolean(child.ends || child.wild || !child.table || !(next < TABLE_SIZE) || child.table[next]);
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
    for (const root of inner ? [this.atStart, this.inside] : [this.atStart]) {
      let node = root;
      let depth = 0;
      for (const char of body) {
        depth++;
        if (char === '*') {
          node.wild ??= makeNode(TABLES);
          node = node.wild;
          continue;
        }
        const code = char.charCodeAt(0);
        let child = node.next.get(code);
        if (!child) {
          child = makeNode(depth);
          node.next.set(code, child);
          if (node.table && code < TABLE_SIZE) node.table[code] = child;
        }
        node = child;
      }
      node.ends ??= [];
      node.ends.push(id * 2 + (whole ? 1 : 0));
    }
    return id;
  }

  /** All hits, in order of their start. `text` must be folded. */
  find(text: string): Hit[] {
    const hits: Hit[] = [];
    const parts = new Map<number, number[]>();
    const emit = (node: Node, start: number, end: number) => {
      for (const entry of node.ends ?? []) {
        if (entry & 1 && end < text.length && isWordCode(text.charCodeAt(end))) continue;
        const name = this.names[entry >> 1];
        if (name) hits.push({ name, start, end });
        else {
          const list = parts.get(entry >> 1);
          if (list) list.push(start);
          else parts.set(entry >> 1, [start]);
        }
      }
    };
    const walk = (root: Node, start: number, from: number) => {
      let node: Node | undefined = root;
      let at = from;
      while (node) {
        if (node.ends) emit(node, start, at);
        if (node.wild) {
          let rest = at;
          while (rest < text.length && isWordCode(text.charCodeAt(rest))) rest++;
          walk(node.wild, start, rest);
        }
        if (at >= text.length) return;
        const code: number = text.charCodeAt(at);
        node = node.table && code < TABLE_SIZE ? node.table[code] : node.next.get(code);
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
