/**
 * In: a JSON file as text. Out: its value, or what is wrong and in which line.
 *
 * `JSON.parse` names no line, takes the last of two equal keys without a word, and lets a file that is not UTF-8 pass
 * with its letters broken: three mistakes that editors of data files make and then cannot find.
 */

/** A value, or one mistake without the file's name. */
export type JsonRead = { value: unknown } | { mistake: string };

/** What a decoder puts in the place of bytes that are no UTF-8. */
const BROKEN_LETTER = '\uFFFD';

class Broken extends Error {}

const TOKEN = /[{}[\]:,]|"(?:[^"\\\n\r]|\\.)*"|-?\d[\d.eE+-]*|[^ \t\n\r{}[\]:,"]+|"/y;
/** JSON knows no other white space. */
const BLANKS = /[ \t\n\r]*/y;

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.value(this.next(), '');
    const rest = this.next();
    if (rest) this.fail(`${shown(rest)} stands after the end`);
    return value;
  }

  private fail(message: string): never {
    const line = this.text.slice(0, this.at).split(/\r\n|\r|\n/).length;
    throw new Broken(`line ${line}: ${message}`);
  }

  /** The next token; empty at the end of the file. */
  private next(): string {
    BLANKS.lastIndex = this.at;
    this.at += BLANKS.exec(this.text)?.[0].length ?? 0;
    TOKEN.lastIndex = this.at;
    const token = TOKEN.exec(this.text)?.[0] ?? '';
    this.at += token.length;
    return token;
  }

  private value(token: string, name: string): unknown {
    if (token === '{') return this.object(name);
    if (token === '[') return this.array(name);
    if (token === '') this.fail(this.text.trim() ? 'the file ends too early' : 'the file is empty');
    if (token === '"') this.fail('a text has no closing quote on its line');
    try {
      return JSON.parse(token);
    } catch {
      return this.fail(/^[{}[\]:,]$/.test(token) ? `${shown(token)} stands where a value should` : unknownWord(token));
    }
  }

  private object(name: string): unknown {
    const entries = new Map<string, unknown>();
    for (let token = this.next(); token !== '}'; ) {
      if (!token.startsWith('"') || token === '"') this.fail(misplaced(token, 'a key in double quotes'));
      const key = String(this.value(token, name));
      if (entries.has(key)) this.fail(`the key ${shown(token)} stands twice${name ? ` in "${name}"` : ''}`);
      const colon = this.next();
      if (colon !== ':') this.fail(misplaced(colon, `a colon after ${token}`));
      entries.set(key, this.value(this.next(), key));
      token = this.afterItem('}');
    }
    return Object.fromEntries(entries);
  }

  private array(name: string): unknown {
    const items: unknown[] = [];
    for (let token = this.next(); token !== ']'; ) {
      items.push(this.value(token, name));
      token = this.afterItem(']');
    }
    return items;
  }

  /** What follows an item: the closing bracket, or a comma and then the first token of the next item. */
  private afterItem(close: string): string {
    const token = this.next();
    if (token === close) return token;
    if (token !== ',') this.fail(misplaced(token, `a comma or ${close}`));
    const following = this.next();
    if (following === close) this.fail(`a comma before ${close} is one too many`);
    return following;
  }
}

const shown = (token: string): string => (token.length > 40 ? `${token.slice(0, 37)}...` : token);
const misplaced = (token: string, wanted: string): string => `${wanted} is missing before ${shown(token) || 'the end'}`;
const unknownWord = (token: string): string =>
  token.startsWith('"')
    ? `${shown(token)} holds a backslash or sign that JSON does not know`
    : `${shown(token)} is no value`;

/** Reads a JSON text. A byte order mark at its beginning is passed over. */
export function readJsonText(text: string): JsonRead {
  const broken = text.indexOf(BROKEN_LETTER);
  if (broken >= 0) {
    return { mistake: `line ${text.slice(0, broken).split('\n').length}: is not saved as UTF-8` };
  }
  try {
    return { value: new Reader(text.replace(/^\uFEFF/, '')).whole() };
  } catch (error) {
    if (error instanceof Broken) return { mistake: error.message };
    throw error;
  }
}
