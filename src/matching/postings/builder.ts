/** Documents as weighed terms in, the bytes of a postings index out. Runs at release, never in the reader's browser. */

import { BLOCK, encode, STEPS, type Weighing } from './format';

/** The postings of one term, documents ascending; impacts are bytes already. */
export interface TermPostings {
  term: number;
  docs: ArrayLike<number>;
  impacts: ArrayLike<number>;
}

export interface IndexParts {
  weighing: Weighing;
  /** Number of documents. */
  docs: number;
  /** The impact that the byte 255 stands for. */
  top: number;
  /** Whose documents they are: a name, and how many; documents are numbered owner after owner. */
  owners: { name: string; docs: number }[];
}

/** Bytes that grow. */
class Bytes {
  private bytes = new Uint8Array(1 << 16);
  length = 0;

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }

  /** Seven bits a byte, the lowest first; the high bit says that more follow. */
  pushNumber(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.push(rest);
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Packs postings, given in any order of terms. */
export function packPostings(parts: IndexParts, lists: TermPostings[]): ArrayBuffer {
  const sorted = [...lists].sort((a, b) => a.term - b.term);
  const data = new Bytes();
  const blockDocs: number[] = [];
  const blockStarts: number[] = [];
  const blockTops: number[] = [];
  const firstBlocks: number[] = [];
  for (const { docs, impacts } of sorted) {
    firstBlocks.push(blockDocs.length);
    for (let from = 0; from < docs.length; from += BLOCK) {
      const to = Math.min(docs.length, from + BLOCK);
      blockDocs.push(docs[from] as number);
      blockStarts.push(data.length);
      let top = 0;
      for (let i = from; i < to; i++) {
        top = Math.max(top, impacts[i] as number);
        data.push(impacts[i] as number);
      }
      blockTops.push(top);
      for (let i = from + 1; i < to; i++) data.pushNumber((docs[i] as number) - (docs[i - 1] as number));
    }
  }
  firstBlocks.push(blockDocs.length);
  blockStarts.push(data.length);
  const ownerStarts = [0];
  for (const owner of parts.owners) ownerStarts.push((ownerStarts.at(-1) as number) + owner.docs);
  return encode({
    weighing: parts.weighing,
    docs: parts.docs,
    top: parts.top,
    terms: Uint32Array.from(sorted, (list) => list.term),
    counts: Uint32Array.from(sorted, (list) => list.docs.length),
    firstBlocks: Uint32Array.from(firstBlocks),
    blockDocs: Uint32Array.from(blockDocs),
    blockStarts: Uint32Array.from(blockStarts),
    ownerStarts: parts.owners.length ? Uint32Array.from(ownerStarts) : new Uint32Array(0),
    blockTops: Uint8Array.from(blockTops),
    data: data.done(),
    names: parts.owners.map((owner) => owner.name),
  });
}

/** The byte for an impact; what a document holds is never nothing. */
export const quantise = (impact: number, top: number): number => Math.max(1, Math.round((impact / top) * STEPS));
