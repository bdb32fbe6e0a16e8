/**
 * In: the dataset. Out: the same as ClaimReview JSON-LD (schema.org) and as CSV, for other tools.
 *
 * Quellenblick does not rate whether a claim is true; a ClaimReview's rating here only says in words how many
 * independent origins stand for and against it (`alternateName`), and has no `ratingValue`.
 */

import type { Assertion, Claim, ClaimBase } from '../model/claim';
import { byOrigin, originOf } from './provenance';

/** Dates with a slash are intervals in ISO 8601 too; schema.org takes the first day. */
const firstDay = (date: string): string => date.split('/')[0] ?? date;

function ratingWords(claim: Claim, language: 'de' | 'en'): string {
  const count = (stances: string[]) => byOrigin(claim).filter((o) => stances.includes(o.stance)).length;
  const [pro, contra] = [count(['asserts']), count(['denies', 'differs'])];
  return language === 'de'
    ? `${pro} unabhängige Ursprünge dafür, ${contra} dagegen oder mit anderer Angabe`
    : `${pro} independent origins for it, ${contra} against it or with another figure`;
}

function appearance(id: string, base: ClaimBase, language: 'de' | 'en'): object {
  const source = base.sources.get(id);
  if (!source) return { '@type': 'Article', identifier: id };
  return {
    '@type': 'Article',
    identifier: id,
    name: source.title[language],
    inLanguage: source.language,
    datePublished: firstDay(source.date),
    ...(source.publisher ? { publisher: { '@type': 'Organization', name: source.publisher } } : {}),
    ...(source.authors.length ? { author: source.authors.map((name) => ({ '@type': 'Person', name })) } : {}),
  };
}

/** The dataset as one JSON-LD graph with a ClaimReview for each claim. */
export function toClaimReview(base: ClaimBase, language: 'de' | 'en'): object {
  const person = new Set(['expert', 'head-of-state']);
  const graph = [...base.claims.values()].map((claim) => {
    const origin = base.origins.get(originOf(claim.assertions[0] as Assertion));
    const sources = [...new Set(claim.assertions.map((a) => a.source))];
    return {
      '@type': 'ClaimReview',
      '@id': `urn:quellenblick:review:${claim.id}`,
      url: `urn:quellenblick:review:${claim.id}`,
      claimReviewed: claim.statement[language],
      inLanguage: language,
      author: { '@type': 'Organization', name: 'Quellenblick' },
      itemReviewed: {
        '@type': 'Claim',
        '@id': `urn:quellenblick:claim:${claim.id}`,
        ...(origin
          ? { author: { '@type': person.has(origin.kind) ? 'Person' : 'Organization', name: origin.name[language] } }
          : {}),
        ...(claim.event?.from
          ? { temporalCoverage: [claim.event.from, claim.event.to].filter(Boolean).join('/') }
          : {}),
        appearance: sources.map((id) => appearance(id, base, language)),
      },
      reviewRating: { '@type': 'Rating', alternateName: ratingWords(claim, language) },
    };
  });
  return { '@context': 'https://schema.org', '@graph': graph };
}

const COLUMNS: [string, (claim: Claim, a: Assertion, base: ClaimBase) => string | number | undefined][] = [
  ['claim', (claim) => claim.id],
  ['statement_de', (claim) => claim.statement.de],
  ['statement_en', (claim) => claim.statement.en],
  ['topic', (claim) => claim.topic],
  ['polarity', (claim) => claim.polarity],
  ['event_from', (claim) => claim.event?.from],
  ['event_to', (claim) => claim.event?.to],
  ['as_of', (claim) => claim.asOf],
  ['value', (claim) => claim.quantity?.value],
  ['unit', (claim) => claim.quantity?.unit],
  ['comparator', (claim) => claim.quantity?.comparator],
  ['source', (_, a) => a.source],
  ['publisher', (_, a, base) => base.sources.get(a.source)?.publisher ?? ''],
  ['source_date', (_, a, base) => base.sources.get(a.source)?.date],
  ['stance', (_, a) => a.stance],
  ['hedge', (_, a) => a.hedge],
  ['chain', (_, a) => a.chain.join(' < ')],
  ['origin', (_, a, base) => base.origins.get(originOf(a))?.name.en],
  ['paragraphs', (_, a) => a.paragraphs.join(' ')],
  ['said_value', (_, a) => a.value?.value],
  ['said_as_of', (_, a) => a.asOf],
  ['note', (_, a) => a.note?.en],
  ['erratum', (_, a) => a.erratum?.en],
];

/** A cell by RFC 4180; a leading sign is kept from being read as a formula by spreadsheets. */
const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One row for each assertion, with a header; lines end with CRLF as RFC 4180 wants it. */
export function toCsv(base: ClaimBase): string {
  const rows = [...base.claims.values()].flatMap((claim) =>
    claim.assertions.map((a) => COLUMNS.map(([, read]) => cell(read(claim, a, base)))),
  );
  return `${[COLUMNS.map(([name]) => name), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
