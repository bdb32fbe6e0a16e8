/**
 * How a postings index lies in memory: one buffer, read in place. In: bytes. Out: typed arrays over them, or an error
 * that says what is wrong with the file.
 *
 * Little endian. Sixteen 32-bit words of header, then the sections of `Sections`, each starting at a multiple of 4.
 * A term's documents stand in blocks of 128. A block's bytes: the impacts of its documents, then the gaps between their
 * numbers as variable-byte integers; the first number stands in `blockDocs`.
 */

/** A file that is no postings index, or a broken one. */
export class PostingsError extends Error {
  override name = 'PostingsError';
}

/** Documents in a block: enough that the tables stay small, few enough that skipping one saves something. */
export const BLOCK = 128;
/** Impacts are bytes. */
export const STEPS = 255;

/** "QBPI" in little endian. */
const MAGIC = 0x49504251;
const VERSION = 1;
const HEADER = 64;
/** Places of the words in the header. */
const WORD = {
  magic: 0,
  version: 1,
  bytes: 2,
  checksum: 3,
  docs: 4,
  terms: 5,
  blocks: 6,
  data: 7,
  owners: 8,
  names: 9,
  // Byte 40 holds `top`.
  kind: 11,
};
const TOP_AT = 40;

/**
 * What an impact is: a part of a unit vector, so that scores are cosines, or BM25's weight of a word in its document.
 */
export type Weighing = 'cosine' | 'bm25';
const KINDS: readonly Weighing[] = ['cosine', 'bm25'];

/** What stands in an index. */
export interface Sections {
  weighing: Weighing;
  /** Number of documents. */
  docs: number;
  /** The impact that the byte 255 stands for. */
  top: number;
  /** Hashes of the terms, ascending. */
  terms: Uint32Array;
  /** How many documents hold each term. */
  counts: Uint32Array;
  /** The first block of each term; one more at the end. */
  firstBlocks: Uint32Array;
  /** The first document of each block. */
  blockDocs: Uint32Array;
  /** Where each block starts in `data`; one more at the end. */
  blockStarts: Uint32Array;
  /** The first document of each owner, one more at the end; empty where nothing owns documents. */
  ownerStarts: Uint32Array;
  /** The largest impact of each block. */
  blockTops: Uint8Array;
  data: Uint8Array;
  /** Names of the owners. */
  names: string[];
}

/** FNV-1a over 32-bit words: finds a torn or damaged file, no forgery. */
function checksum(words: Uint32Array): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    if (i !== WORD.checksum) value = Math.imul(value ^ (words[i] as number), 0x01000193);
  }
  return value >>> 0;
}

/** The lengths of the sections in bytes, in order. */
function lengthsOf(terms: number, blocks: number, owners: number, data: number, names: number): number[] {
  const ownerStarts = owners ? owners + 1 : 0;
  return [terms * 4, terms * 4, terms * 4 + 4, blocks * 4, blocks * 4 + 4, ownerStarts * 4, blocks, data, names];
}

const padded = (bytes: number): number => (bytes + 3) & ~3;

/** Lays the sections into one buffer. */
export function encode(sections: Sections): ArrayBuffer {
  const { terms, counts, firstBlocks, blockDocs, blockStarts, ownerStarts, blockTops, data } = sections;
  const names = new TextEncoder().encode(sections.names.join('\n'));
  const parts = [terms, counts, firstBlocks, blockDocs, blockStarts, ownerStarts, blockTops, data, names];
  const total = parts.reduce((sum, part) => sum + padded(part.byteLength), HEADER);
  const buffer = new ArrayBuffer(total);
  let at = HEADER;
  for (const part of parts) {
    new Uint8Array(buffer, at, part.byteLength).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    at += padded(part.byteLength);
  }
  const words = new Uint32Array(buffer);
  words[WORD.magic] = MAGIC;
  words[WORD.version] = VERSION;
  words[WORD.bytes] = total;
  words[WORD.docs] = sections.docs;
  words[WORD.terms] = terms.length;
  words[WORD.blocks] = blockDocs.length;
  words[WORD.data] = data.length;
  words[WORD.owners] = Math.max(0, ownerStarts.length - 1);
  words[WORD.names] = names.length;
  words[WORD.kind] = KINDS.indexOf(sections.weighing);
  new Float32Array(buffer)[TOP_AT / 4] = sections.top;
  words[WORD.checksum] = checksum(words);
  return buffer;
}

/**
 * Opens a buffer without copying it.
 * @throws PostingsError where the bytes are no index of this version, cut off or damaged
 */
export function decode(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < HEADER || buffer.byteLength % 4) throw new PostingsError('not a postings index: too short');
  const words = new Uint32Array(buffer);
  const word = (name: keyof typeof WORD): number => words[WORD[name]] as number;
  if (word('magic') !== MAGIC) throw new PostingsError('not a postings index');
  if (word('version') !== VERSION) {
    throw new PostingsError(`postings index of version ${word('version')}, this program reads version ${VERSION}`);
  }
  if (word('bytes') !== buffer.byteLength) {
    throw new PostingsError(`postings index cut off: ${buffer.byteLength} of ${word('bytes')} bytes`);
  }
  if (word('checksum') !== checksum(words)) throw new PostingsError('postings index damaged: its checksum differs');
  const lengths = lengthsOf(word('terms'), word('blocks'), word('owners'), word('data'), word('names'));
  if (lengths.reduce((sum, length) => sum + padded(length), HEADER) !== buffer.byteLength) {
    throw new PostingsError('postings index damaged: its sections do not fill it');
  }
  const weighing = KINDS[word('kind')];
  if (!weighing) throw new PostingsError('postings index damaged: nobody knows how it weighs');
  let at = HEADER;
  const [terms, counts, firstBlocks, blockDocs, blockStarts, ownerStarts, blockTops, data, names] = lengths.map(
    (length) => {
      const start = at;
      at += padded(length);
      return { start, length };
    },
  ) as [Span, Span, Span, Span, Span, Span, Span, Span, Span];
  const wide = ({ start, length }: Span) => new Uint32Array(buffer, start, length / 4);
  const bytes = ({ start, length }: Span) => new Uint8Array(buffer, start, length);
  return {
    weighing,
    docs: word('docs'),
    top: new Float32Array(buffer)[TOP_AT / 4] as number,
    terms: wide(terms),
    counts: wide(counts),
    firstBlocks: wide(firstBlocks),
    blockDocs: wide(blockDocs),
    blockStarts: wide(blockStarts),
    ownerStarts: wide(ownerStarts),
    blockTops: bytes(blockTops),
    data: bytes(data),
    names: names.length ? new TextDecoder().decode(bytes(names)).split('\n') : [],
  };
}

interface Span {
  start: number;
  length: number;
}
