/** The neighbours as `npm run train` keeps them in, the postings index that ships out. */

import { fromBase64 } from './base64';
import { packPostings, type TermPostings } from './postings/builder';

/** The index beside the other weights, as text: the ways' terms without the ways. */
export interface StoredNeighbours {
  claims: string[];
  /** Uint8: claim of each way, a place in `claims`. */
  owners: string;
  /** Uint32: terms, ascending. */
  terms: string;
  /** Uint16: ways that hold each term. */
  counts: string;
  /** Uint16: those ways, term after term. */
  ways: string;
  /** Uint8: their weights, 255 for 1. */
  values: string;
}

/** Packs what training made. Similarities are cosines: the byte 255 stands for 1. */
export function packNeighbours(stored: StoredNeighbours): ArrayBuffer {
  const terms = new Uint32Array(fromBase64(stored.terms).buffer);
  const counts = new Uint16Array(fromBase64(stored.counts).buffer);
  const ways = new Uint16Array(fromBase64(stored.ways).buffer);
  const values = fromBase64(stored.values);
  const owners = stored.claims.map((name) => ({ name, docs: 0 }));
  const all = fromBase64(stored.owners);
  for (const place of all) (owners[place] as { docs: number }).docs++;
  let at = 0;
  const lists = [...terms].map((term, i): TermPostings => {
    const end = at + (counts[i] as number);
    const list = { term, docs: ways.subarray(at, end), impacts: values.subarray(at, end) };
    at = end;
    return list;
  });
  return packPostings({ weighing: 'cosine', docs: all.length, top: 1, owners }, lists);
}
