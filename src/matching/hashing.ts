/** Strings and pairs of hashes in, 32-bit hashes out; and a set of hashes that can be emptied for free. */

/** FNV-1a, 32 bit. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** One hash of two, in this order (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let value = Math.imul(a ^ ((b << 13) | (b >>> 19)), 0x85ebca6b) ^ b;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const SIZE = 4096;

/** A set of at most some thousand hashes, emptied by one increment: made for one sentence after another. */
export class ScratchSet {
  private readonly slots = new Uint32Array(SIZE);
  private readonly stamps = new Uint32Array(SIZE);
  private stamp = 0;

  clear(): void {
    this.stamp++;
  }

  /** True where the hash was not in the set yet. A full set forgets nothing and says true. */
  add(id: number): boolean {
    let at = id & (SIZE - 1);
    for (let tries = 0; tries < 64; tries++) {
      if (this.stamps[at] !== this.stamp) {
        this.stamps[at] = this.stamp;
        this.slots[at] = id;
        return true;
      }
      if (this.slots[at] === id) return false;
      at = (at + 1) & (SIZE - 1);
    }
    return true;
  }
}
