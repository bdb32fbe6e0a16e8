/**
 * The way of a statement as a tree: takes the testimonies of one origin, gives what hangs below the origin, level by
 * level down to the documents. Documents that name the same agency share that branch. Pure.
 */

import type { OriginGroup, Testimony } from '../model/finding';
import { inWords } from '../model/wording';

export interface Branch {
  /** Who passed the statement on; '' at the root. */
  via: string;
  branches: Branch[];
  documents: Testimony[];
}

/** The chain of a testimony ends in the origin: everything before it is a stop on the way, the farthest first. */
export function provenance(group: OriginGroup): Branch {
  const origin = inWords(group.origin.name);
  const root: Branch = { via: '', branches: [], documents: [] };
  for (const testimony of group.testimonies) {
    const stops = testimony.chain.map(inWords).reverse();
    if (stops[0] === origin) stops.shift();
    let here = root;
    for (const via of stops) {
      if (via === testimony.publisher) continue;
      let next = here.branches.find((branch) => branch.via === via);
      if (!next) {
        next = { via, branches: [], documents: [] };
        here.branches.push(next);
      }
      here = next;
    }
    here.documents.push(testimony);
  }
  return root;
}
