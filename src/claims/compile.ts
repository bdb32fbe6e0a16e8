/**
 * In: the files of `assets/claims` as text. Out: the claims as one plain JSON value, and every mistake in them,
 * one line each. Pure: who calls it reads the files (`src/cli/claims-files.ts`) or imports them.
 */

import schemaFile from '../../assets/claims/claim.schema.json';
import type { Claim, Origin, Source } from '../model/claim';
import type { Fingerprints } from './fingerprint';
import { readJsonText } from './json';
import type { ArticleLines } from './paragraphs';
import { brokenRules, type Exceptions, type Parts, SYMMETRIC } from './rules';
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
}

/** The dataset as plain JSON; `openClaims` makes a `ClaimBase` of it. */
export interface CompiledClaims {
  sources: Source[];
  origins: Origin[];
  claims: Claim[];
  fingerprints: Fingerprints;
}

const schema = schemaFile as Schema;

/** Files that stand once, and the part of the schema by which each is judged. */
const SINGLE = {
  'sources.json': 'sources',
  'origins.json': 'origins',
  'topics.json': 'topics',
  'documents.json': 'documents',
  'verify-exceptions.json': 'exceptions',
  'fingerprints.json': 'fingerprints',
} as const;

/** Without these three there is no dataset; the others may be absent. */
const NEEDED = ['sources.json', 'origins.json', 'topics.json'] as const;

interface Single {
  sources: Source[];
  origins: Origin[];
  topics: string[];
  documents: ArticleLines;
  exceptions: Exceptions;
  fingerprints: Fingerprints;
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

/** Reads one file by its part of the schema. */
function readFile(file: ClaimFile, part: string): { value?: unknown; mistakes: string[] } {
  const read = readJsonText(file.text);
  if ('mistake' in read) return { mistakes: [`${file.path}: ${read.mistake}`] };
  const wrong = checkShape(read.value, { $ref: `#/definitions/${part}` }, schema);
  return wrong.length
    ? { mistakes: wrong.map((line) => `${file.path}: ${line}`) }
    : { value: read.value, mistakes: [] };
}

/**
 * Compiles the dataset.
 * @returns The base made of every file that could be read, and all mistakes; a base with mistakes must not be shipped.
 */
export function compileClaims(input: CompileInput): { base: CompiledClaims; mistakes: string[] } {
  const mistakes: string[] = [];
  const claims: Parts['claims'] = [];
  const unread = new Set<string>();
  const single: Single = {
    sources: [],
    origins: [],
    topics: [],
    documents: {},
    exceptions: { missed: [], unlisted: [] },
    fingerprints: {},
  };

  for (const file of input.files) {
    const isClaim = /^claims\/[^/]+\.json$/.test(file.path);
    const part = isClaim ? 'claim' : SINGLE[file.path as keyof typeof SINGLE];
    if (!part) {
      mistakes.push(`${file.path}: is no file of the dataset (claims/cNNN.json, ${Object.keys(SINGLE).join(', ')})`);
      continue;
    }
    const read = readFile(file, part);
    mistakes.push(...read.mistakes);
    if (read.value === undefined) {
      unread.add(part);
      if (isClaim) unread.add(file.path.slice('claims/'.length, -'.json'.length));
      continue;
    }
    if (part === 'claim') {
      const { $schema: _, ...claim } = read.value as Claim & { $schema?: string };
      if (file.path !== `claims/${claim.id}.json`)
        mistakes.push(`${file.path}: holds ${claim.id}; name and id must agree`);
      claims.push({ file: file.path, claim });
    } else Object.assign(single, { [part]: read.value });
  }
  for (const name of NEEDED) {
    if (input.files.some((file) => file.path === name)) continue;
    mistakes.push(`${name}: is missing`);
    unread.add(SINGLE[name]);
  }
  const { fingerprints, ...rest } = single;
  const known = { units: input.units, fingerprints: Object.keys(fingerprints), unread };
  mistakes.push(...brokenRules({ ...rest, ...known, claims }));

  const sorted = claims.map(({ claim }) => claim).sort((a, b) => a.id.localeCompare(b.id));
  mirrorLinks(sorted);
  return { base: { sources: single.sources, origins: single.origins, claims: sorted, fingerprints }, mistakes };
}
