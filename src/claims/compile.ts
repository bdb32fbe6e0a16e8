/**
 * In: the files of `assets/claims` as text. Out: the claims as one plain JSON value, and every mistake in them,
 * one line each. Pure: who calls it reads the files (`src/cli/claims-files.ts`) or imports them.
 */

import schemaFile from '../../assets/claims/claim.schema.json';
import type { Claim, Origin, Source } from '../model/claim';
import type { Fingerprints } from './fingerprint';
import { brokenRules, type Parts, SYMMETRIC } from './rules';
import { checkShape, type Schema } from './schema';

/** A file with its path inside `assets/claims`, e.g. `claims/c053.json`. */
export interface ClaimFile {
  path: string;
  text: string;
}

export interface CompileInput {
  files: ClaimFile[];
  /** Keys of `assets/lexicon/units.json`. Not checked where absent. */
  units?: string[];
  /** Keys of the lexicon's hedges. Not checked where absent. */
  hedges?: string[];
}

/** The dataset as plain JSON; `openClaims` makes a `ClaimBase` of it. */
export interface CompiledClaims {
  sources: Source[];
  origins: Origin[];
  claims: Claim[];
  fingerprints: Fingerprints;
}

const schema = schemaFile as Schema;

/** The part of the schema by which a file of this name is judged; null for files that are none of ours. */
function schemaFor(path: string): Schema | null {
  if (/^claims\/[^/]+\.json$/.test(path)) return { $ref: '#/definitions/claim' };
  const list = /^(sources|origins|topics)\.json$/.exec(path)?.[1];
  return list ? { $ref: `#/definitions/${list}` } : null;
}

/** Puts the reverse of every symmetric link into the other claim, so that links can be read from both ends. */
function mirrorLinks(claims: Claim[]): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const written = claims.map((claim) => ({ from: claim.id, links: [...claim.links] }));
  for (const { from, links } of written) {
    for (const { to, ...rest } of links) {
      if (SYMMETRIC.has(rest.kind)) byId.get(to)?.links.push({ to: from, ...rest });
    }
  }
}

/**
 * Compiles the dataset.
 * @returns The base made of every file that could be read, and all mistakes; a base with mistakes must not be shipped.
 */
export function compileClaims(input: CompileInput): { base: CompiledClaims; mistakes: string[] } {
  const mistakes: string[] = [];
  const parts: Parts = { sources: [], origins: [], topics: [], claims: [], units: input.units, hedges: input.hedges };
  let fingerprints: Fingerprints = {};

  for (const { path, text } of input.files) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      mistakes.push(`${path}: is no JSON (${(error as Error).message})`);
      continue;
    }
    if (path === 'fingerprints.json') {
      fingerprints = value as Fingerprints;
      continue;
    }
    const fileSchema = schemaFor(path);
    if (!fileSchema) continue;
    const wrong = checkShape(value, fileSchema, schema);
    if (wrong.length) {
      mistakes.push(...wrong.map((line) => `${path}: ${line}`));
      continue;
    }
    if (path === 'sources.json') parts.sources = value as Source[];
    else if (path === 'origins.json') parts.origins = value as Origin[];
    else if (path === 'topics.json') parts.topics = value as string[];
    else {
      const { $schema: _, ...claim } = value as Claim & { $schema?: string };
      if (path !== `claims/${claim.id}.json`)
        mistakes.push(`${path}: holds ${claim.id}, so it must be called ${claim.id}.json`);
      parts.claims.push({ file: path, claim });
    }
  }
  for (const name of ['sources.json', 'origins.json', 'topics.json']) {
    if (!input.files.some((file) => file.path === name)) mistakes.push(`${name}: is missing`);
  }
  mistakes.push(...brokenRules(parts));

  const claims = parts.claims.map(({ claim }) => claim).sort((a, b) => a.id.localeCompare(b.id));
  mirrorLinks(claims);
  return { base: { sources: parts.sources, origins: parts.origins, claims, fingerprints }, mistakes };
}
