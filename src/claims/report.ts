/** In: the dataset. Out: the editors' report as lines of text: per claim its sources, origins and conflicts. */

import type { Claim, ClaimBase } from '../model/claim';
import { byOrigin, type Conflict, type ConflictKind, conflicts, originOf, textsOf } from './provenance';

const CONFLICT_TITLES: Record<ConflictKind, string> = {
  real: 'Conflicts: both cannot be right',
  figure: 'No conflict: only another unit, another date, or a corrected figure',
  tension: 'No conflict: in tension, told apart by a note',
};

function claimLines(claim: Claim, base: ClaimBase): string[] {
  const texts = textsOf(claim, base);
  const origins = byOrigin(claim);
  const count = (stance: string) => origins.filter((o) => o.stance === stance).length;
  const flags = [
    claim.matching === 'off' ? 'not matched' : claim.matching === 'weak' ? 'never alone' : '',
    claim.polarity === 'denies' ? 'a denial' : '',
  ].filter(Boolean);
  return [
    `${claim.id}  ${claim.statement.en}${flags.length ? `  [${flags.join(', ')}]` : ''}`,
    `      sources ${texts.map((ids) => ids.join('=')).join(', ')}; independent origins: ${count('asserts')} for, ${
      count('denies') + count('differs')
    } against or other`,
    ...origins.map(({ origin, stance, assertions }) => {
      const where = assertions.map((a) => {
        const via = a.chain.length > 1 ? ` via ${a.chain.slice(0, -1).join(' < ')}` : '';
        const hedge = a.hedge ? ` “${a.hedge}”` : '';
        return `${a.source} §${a.paragraphs.join(',')}${via}${hedge}${a.erratum ? ' (with an error)' : ''}`;
      });
      return `      ${stance.padEnd(7)} ${base.origins.get(origin)?.name.en ?? origin}: ${where.join('; ')}`;
    }),
  ];
}

function conflictLine({ claim, other, note }: Conflict, base: ClaimBase): string {
  const sources = (id: string) => [...new Set(base.claims.get(id)?.assertions.map((a) => a.source))].join(', ');
  const pair = claim === other ? `${claim} (within)` : `${claim} (${sources(claim)}) – ${other} (${sources(other)})`;
  return `  ${pair}${note ? `: ${note.en}` : ''}`;
}

/** How many claims rest on how many independent origins that assert them. */
function originCounts(base: ClaimBase): string {
  const counts = new Map<number, number>();
  for (const claim of base.claims.values()) {
    const origins = new Set(claim.assertions.filter((a) => a.stance === 'asserts').map(originOf)).size;
    counts.set(origins, (counts.get(origins) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([origins, claims]) => `${claims} on ${origins}`)
    .join(', ');
}

/** The whole report. */
export function reportLines(base: ClaimBase): string[] {
  const found = conflicts(base);
  const errata = [...base.claims.values()].flatMap((claim) =>
    claim.assertions.flatMap((a) => (a.erratum ? [`  ${claim.id} in ${a.source}: ${a.erratum.en}`] : [])),
  );
  return [
    ...[...base.claims.values()].flatMap((claim) => claimLines(claim, base)),
    ...(['real', 'figure', 'tension'] as const).flatMap((kind) => {
      const list = found.filter((c) => c.kind === kind);
      return ['', `${CONFLICT_TITLES[kind]} (${list.length})`, ...list.map((c) => conflictLine(c, base))];
    }),
    '',
    `Errors of the documents themselves (${errata.length})`,
    ...errata,
    '',
    `${base.claims.size} claims; independent origins that assert them: ${originCounts(base)}`,
  ];
}
