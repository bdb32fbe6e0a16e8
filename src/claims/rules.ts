/**
 * In: claims, sources, origins and topics whose shape is right. Out: one line per rule they break between them.
 * What a single file can get wrong in its shape is the schema's matter (`schema.ts`).
 */

import type { Assertion, Claim, LinkKind, Origin, Quantity, Source } from '../model/claim';
import { fold, isBefore, isOnCalendar, listMistakes, sharedWays, sideFileMistakes, twice } from './list-rules';
import { type ArticleLines, numbersIn } from './paragraphs';

/** What `claims:verify` may miss or find besides, each with its reason. */
export interface Exceptions {
  missed: { claim: string; source: string; reason: string }[];
  unlisted: { claim: string; source: string; reason: string }[];
}

/** Everything the rules look at; each claim with the file it comes from. */
export interface Parts {
  sources: Source[];
  origins: Origin[];
  topics: string[];
  claims: { file: string; claim: Claim }[];
  /** Which paragraphs of each document are the article's own text. */
  documents: ArticleLines;
  exceptions: Exceptions;
  /** Sources that have fingerprints. */
  fingerprints: string[];
  /** Keys of the lexicon's units; not checked where absent. */
  units?: string[];
  /**
   * What could not be read: `claim` and the claim's id, or the name of a list (`sources`, `origins`, …). It has its own
   * line already; what only follows from its absence is not told as a mistake of the files that refer to it.
   */
  unread: ReadonlySet<string>;
}

/** Kinds of links that mean the same from both ends: written once, read from both. */
export const SYMMETRIC: ReadonlySet<LinkKind> = new Set(['conflicts', 'overlaps', 'same-quantity-other-unit']);

/** Openings that point out of the statement: a claim has to stand alone. */
const POINTS_OUT = {
  de: /^(Sie|Er|Dies|Diese[rsmn]?|Jene[rsmn]?|Dabei|Zuvor|Danach|Dort|Damit|Daraufhin|Das (ist|war|wäre|entspricht|bedeutet))(?=\s)/,
  en: /^(They|He|She|It (is|was) (its|his|their)|This|These|That (is|was|equals|means)|There(?! (is|are|was|were)\b)|Before that|Thereby)(?=\s)/,
};

/** Dates whose form is right and that no calendar has. */
const dateMistakes = (dates: Record<string, string | undefined>): string[] =>
  Object.entries(dates).flatMap(([at, date]) =>
    date && !isOnCalendar(date) ? [`${at} is "${date}", no such day`] : [],
  );

function quantityMistakes(quantity: Quantity, at: string, parts: Parts): string[] {
  return parts.units && !parts.units.includes(quantity.unit)
    ? [`${at} has the unit "${quantity.unit}", which assets/lexicon/units.json does not have`]
    : [];
}

function assertionMistakes(claim: Claim, a: Assertion, at: string, parts: Parts): string[] {
  const out: string[] = [];
  const source = parts.sources.find((s) => s.id === a.source);
  if (!source && !parts.unread.has('sources'))
    out.push(`${at} names the source "${a.source}", which sources.json does not have`);
  for (const id of a.chain) {
    if (!parts.unread.has('origins') && !parts.origins.some((o) => o.id === id)) {
      out.push(`${at} names the origin "${id}", which origins.json does not have`);
    }
  }
  for (const id of twice(a.chain)) out.push(`${at} has "${id}" twice in its chain`);
  if (a.paragraphs.some((n, i) => i > 0 && n <= (a.paragraphs[i - 1] ?? 0))) {
    out.push(`${at} has paragraphs that do not ascend: ${a.paragraphs.join(', ')}`);
  }
  const lines = parts.documents[a.source];
  const known = lines?.every((range) => numbersIn([range]).length > 0);
  const outside = known ? a.paragraphs.filter((n) => !numbersIn(lines ?? []).includes(n)) : [];
  if (outside.length) {
    out.push(`${at} stands in paragraph ${outside.join(', ')}, which documents.json does not count as article text`);
  }
  out.push(...dateMistakes({ [`${at}.asOf`]: a.asOf }));
  if (a.stance === 'differs' && !a.value && !a.asOf && !a.note) {
    out.push(`${at} differs, but says neither value nor asOf nor note`);
  }
  if (a.value) {
    out.push(...quantityMistakes(a.value, at, parts));
    if (!claim.quantity) out.push(`${at} gives a value, but the claim has no quantity`);
    else if (claim.quantity.unit !== a.value.unit) {
      out.push(`${at} counts in "${a.value.unit}", the claim in "${claim.quantity.unit}"`);
    }
  }
  return out;
}

function waysMistakes(claim: Claim): string[] {
  return (['de', 'en'] as const).flatMap((language) => {
    const ways = claim.ways[language].map(fold);
    const misses = claim.nearMisses[language].map((miss) => fold(miss.text));
    return [
      ...twice(ways).map((way) => `ways.${language} has "${way}" twice`),
      ...misses.filter((miss) => ways.includes(miss)).map((miss) => `"${miss}" is both a way and a near miss`),
    ];
  });
}

function linkMistakes(claim: Claim, claims: Map<string, Claim>, unread: ReadonlySet<string>): string[] {
  const out: string[] = [];
  for (const link of claim.links) {
    const other = claims.get(link.to);
    if (link.to === claim.id) out.push(`links to itself`);
    else if (!other) {
      if (!unread.has(link.to)) out.push(`links to ${link.to}, which does not exist`);
    } else if (SYMMETRIC.has(link.kind) && other.links.some((l) => l.to === claim.id && l.kind === link.kind)) {
      if (claim.id < link.to) out.push(`the link ${link.kind} to ${link.to} is written in both files: once is enough`);
    }
  }
  for (const to of twice(claim.links.map((link) => link.to))) out.push(`links to ${to} twice`);
  return out;
}

/** A claim that is part of itself over others, e.g. c001 → c002 → c001; told once, of the circle's first claim. */
function circle(claim: Claim, claims: Map<string, Claim>): string[] {
  const above = (id: string) => (claims.get(id)?.links ?? []).filter((l) => l.kind === 'part-of').map((l) => l.to);
  const paths = above(claim.id).map((id) => [claim.id, id]);
  const seen = new Set<string>();
  for (const path of paths) {
    const last = path.at(-1) ?? '';
    if (last === claim.id) {
      return path.some((id) => id < claim.id) ? [] : [`is part of itself: ${path.join(' → ')} (part-of links)`];
    }
    if (seen.has(last)) continue;
    seen.add(last);
    paths.push(...above(last).map((id) => [...path, id]));
  }
  return [];
}

function claimMistakes(claim: Claim, parts: Parts, claims: Map<string, Claim>): string[] {
  const out: string[] = [];
  for (const language of ['de', 'en'] as const) {
    const statement = claim.statement[language];
    const opening = POINTS_OUT[language].exec(statement);
    if (opening) out.push(`statement.${language} begins with "${opening[0]}" and does not stand alone`);
    if (!statement.endsWith('.')) out.push(`statement.${language} does not end with a full stop`);
  }
  if (fold(claim.statement.de) === fold(claim.statement.en)) out.push('statement is the same in both languages');
  if (!parts.unread.has('topics') && !parts.topics.includes(claim.topic)) {
    out.push(`topic "${claim.topic}" is not in topics.json (${parts.topics.join(', ')})`);
  }
  out.push(...dateMistakes({ 'event.from': claim.event?.from, 'event.to': claim.event?.to, asOf: claim.asOf }));
  if (claim.event && Object.keys(claim.event).length === 0) out.push('event says neither when nor where');
  if (claim.event?.from && claim.event.to && isBefore(claim.event.to, claim.event.from)) {
    out.push(`event ends (${claim.event.to}) before it begins (${claim.event.from})`);
  }
  if (claim.matching === 'off' && !claim.note) out.push(`is kept out of matching, but no note says why`);
  if (claim.quantity) out.push(...quantityMistakes(claim.quantity, 'quantity', parts));
  const kinds = claim.assertions.map((a) => `${a.source} ${a.stance} ${a.chain.join(' < ')}`);
  for (const kind of twice(kinds)) out.push(`has the same assertion twice: ${kind}`);
  claim.assertions.forEach((a, i) => {
    out.push(...assertionMistakes(claim, a, `assertions[${i}] (${a.source})`, parts));
  });
  return [...out, ...linkMistakes(claim, claims, parts.unread), ...circle(claim, claims), ...waysMistakes(claim)];
}

/** All mistakes between the files, each with the file's name in front. */
export function brokenRules(parts: Parts): string[] {
  const claims = new Map(parts.claims.map(({ claim }) => [claim.id, claim]));
  return [
    ...listMistakes(parts),
    ...sideFileMistakes(parts),
    ...sharedWays(parts),
    ...parts.claims.flatMap(({ file, claim }) => claimMistakes(claim, parts, claims).map((m) => `${file}: ${m}`)),
  ];
}
