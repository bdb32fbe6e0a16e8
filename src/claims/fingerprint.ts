/** Hashes of a text's word shingles: they recognise a copy without holding a word of it. */

/** Source id → fingerprints of its paragraphs. */
export type Fingerprints = Record<string, number[]>;
