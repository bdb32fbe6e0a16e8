/**
 * In: compiled claims (`compile.ts`). Out: the `ClaimBase` that matching and evidence read, and the compact form
 * that ships with the extension.
 */

import type { Claim, ClaimBase } from '../model/claim';
import type { CompiledClaims } from './compile';

/** A claim as it ships: what only matching's index and the editors need is left out. */
type ShippedClaim = Omit<Claim, 'ways' | 'nearMisses' | 'note'>;

export interface ShippedClaims extends Omit<CompiledClaims, 'claims'> {
  claims: ShippedClaim[];
}

/** Leaves out what the reader's browser does not need: paraphrases (the index holds them), editors' notes. */
export function shippedClaims(compiled: CompiledClaims): ShippedClaims {
  return {
    ...compiled,
    claims: compiled.claims.map(({ ways: _ways, nearMisses: _misses, note: _note, ...claim }) => claim),
  };
}

/** Opens compiled or shipped claims for looking up by id. Claims that ship without paraphrases have empty lists. */
export function openClaims(compiled: CompiledClaims | ShippedClaims): ClaimBase {
  const nothing = { ways: { de: [], en: [] }, nearMisses: { de: [], en: [] } };
  return {
    sources: new Map(compiled.sources.map((source) => [source.id, source])),
    origins: new Map(compiled.origins.map((origin) => [origin.id, origin])),
    claims: new Map(compiled.claims.map((claim) => [claim.id, { ...nothing, ...claim }])),
  };
}
