/** The bytes of a postings index in, its terms' lists out. Opening copies nothing; a list is unpacked when asked for. */

import { BLOCK, decode, type Sections, STEPS, type Weighing } from './format';

/** One term's documents, ascending, and what the term weighs in each. */
export interface UnpackedList {
  docs: Uint32Array;
  impacts: Float32Array;
}

/** An index opened for reading. */
export class Postings {
  readonly docs: number;
  readonly weighing: Weighing;
  /** Names of the documents' owners; empty where each document stands for itself. */
  readonly names: string[];
  /** The first document of each owner, one more at the end. */
  readonly ownerStarts: Uint32Array;
  /** The impact of each byte. */
  readonly impactOf: Float32Array;
  private readonly sections: Sections;

  /** Throws `PostingsError` where the buffer holds no sound index. */
  constructor(buffer: ArrayBuffer) {
    const sections = decode(buffer);
    this.sections = sections;
    this.docs = sections.docs;
    this.weighing = sections.weighing;
    this.names = sections.names;
    this.ownerStarts = sections.ownerStarts;
    this.impactOf = Float32Array.from({ length: STEPS + 1 }, (_, byte) => (byte * sections.top) / STEPS);
  }

  /** The row of a term, −1 where no document holds it. */
  rowOf(term: number): number {
    const { terms } = this.sections;
    let low = 0;
    let high = terms.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = terms[middle] as number;
      if (found === term) return middle;
      if (found < term) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** How many documents hold the term of a row. */
  countOf(row: number): number {
    return this.sections.counts[row] as number;
  }

  /** Blocks `[first, end)` of a row. */
  blocksOf(row: number): [number, number] {
    const { firstBlocks } = this.sections;
    return [firstBlocks[row] as number, firstBlocks[row + 1] as number];
  }

  firstDocOf(block: number): number {
    return this.sections.blockDocs[block] as number;
  }

  /** The largest impact in a block. */
  topOf(block: number): number {
    return this.impactOf[this.sections.blockTops[block] as number] as number;
  }

  /** How many documents stand in a block of a row. */
  private sizeOf(row: number, block: number): number {
    const [first, end] = this.blocksOf(row);
    return block + 1 < end ? BLOCK : this.countOf(row) - (end - 1 - first) * BLOCK;
  }

  /** Unpacks one block into arrays of at least 128 places. Returns how many documents it has. */
  unpackBlock(row: number, block: number, docs: Uint32Array, impacts: Float32Array, offset = 0): number {
    const { data, blockStarts, blockDocs } = this.sections;
    const size = this.sizeOf(row, block);
    let at = blockStarts[block] as number;
    for (let i = 0; i < size; i++) impacts[offset + i] = this.impactOf[data[at++] as number] as number;
    let doc = blockDocs[block] as number;
    docs[offset] = doc;
    for (let i = 1; i < size; i++) {
      let byte = data[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = data[at++] as number;
        gap |= (byte & 127) << shift;
      }
      doc += gap;
      docs[offset + i] = doc;
    }
    return size;
  }

  /** Unpacks the whole list of a row. */
  unpack(row: number): UnpackedList {
    const count = this.countOf(row);
    const docs = new Uint32Array(count);
    const impacts = new Float32Array(count);
    const [first, end] = this.blocksOf(row);
    for (let block = first, at = 0; block < end; block++) at += this.unpackBlock(row, block, docs, impacts, at);
    return { docs, impacts };
  }
}
