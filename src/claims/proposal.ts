/**
 * In: one sentence of a new document and what was read in it. Out: the shape of a claim file or of an assertion, filled
 * as far as reading can: origin, hedge, date, quantity. Statement and ways are a person's work.
 */

import type { Origin, Quantity, Stance } from '../model/claim';
import type { ReadingLanguage } from '../text/lexicon';
import { entityNames, type Reading } from '../text/reading';

export interface DraftedAssertion {
  source: string;
  stance: Stance;
  chain: string[];
  hedge?: string;
  paragraphs: number[];
}

/** A claim of the dataset near to a sentence: as matching sees it, or by the words they share. */
export interface NearClaim {
  claim: string;
  /** `verdict` and `related` are matching's; `words`: how many telling words are the same. */
  by: 'verdict' | 'related' | 'words';
  /** 0…1. */
  likeness: number;
  statement: string;
}

export interface DraftedClaim {
  $schema: string;
  id: string;
  statement: { de: string; en: string };
  topic: string;
  event?: { from: string; to?: string };
  quantity?: Quantity;
  polarity: 'affirms' | 'denies';
  links: [];
  assertions: [DraftedAssertion];
  ways: { de: []; en: [] };
  nearMisses: { de: []; en: [] };
  draft: {
    sentence: string;
    entities: string[];
    quantities: Quantity[];
    dates: string[];
    attributed: boolean;
    nearest: NearClaim[];
  };
}

/** What is known about the document besides the sentence. */
export interface ProposalContext {
  /** The new source's id. */
  source: string;
  language: ReadingLanguage;
  /** The document's day, ISO 8601: relative dates are resolved against it. */
  published?: string;
  origins: Origin[];
}

/**
 * Origins that the sentence says it has it from; the editor decides which of them really said it, and when. A name
 * alone is no attribution, and who spoke on a later day than the document's has not spoken yet.
 */
function citedIn(sentence: string, reading: Reading, context: ProposalContext): string[] {
  if (!reading.attributed) return [];
  const spoken = ({ date }: Origin) => !date || !context.published || date.slice(0, 7) <= context.published.slice(0, 7);
  return context.origins
    .filter((origin) => spoken(origin) && origin.citedAs.some((name) => sentence.includes(name)))
    .map((origin) => origin.id);
}

const quantity = ({ value, unit, comparator }: Quantity): Quantity => ({ value, unit, comparator });

/** An assertion of the new source. */
export function assertionOf(
  sentence: string,
  paragraph: number,
  reading: Reading,
  stance: Stance,
  context: ProposalContext,
): DraftedAssertion {
  return {
    source: context.source,
    stance,
    chain: citedIn(sentence, reading, context),
    ...(reading.hedge ? { hedge: reading.hedge } : {}),
    paragraphs: [paragraph],
  };
}

/** Days as an editor would write them: a whole month or year by its name. */
function eventOf({ from, to }: { from: string; to: string }): { from: string; to?: string } {
  if (from === to) return { from };
  const [year = '', month = ''] = from.split('-');
  if (from === `${year}-01-01` && to === `${year}-12-31`) return { from: year };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return from.endsWith('-01') && to === last ? { from: `${year}-${month}` } : { from, to };
}

/** A proposal for a claim. */
export function claimOf(
  sentence: string,
  reading: Reading,
  id: string,
  topic: string,
  assertion: DraftedAssertion,
): DraftedClaim {
  const [date] = reading.dates;
  const [counted] = reading.quantities.filter((q) => q.unit);
  return {
    $schema: '../claim.schema.json',
    id,
    statement: { de: '', en: '' },
    topic,
    ...(date ? { event: eventOf(date) } : {}),
    ...(counted ? { quantity: quantity(counted) } : {}),
    polarity: reading.negations.length ? 'denies' : 'affirms',
    links: [],
    assertions: [assertion],
    ways: { de: [], en: [] },
    nearMisses: { de: [], en: [] },
    draft: {
      sentence,
      entities: [...entityNames(reading)],
      quantities: reading.quantities.map(quantity),
      dates: reading.dates.map(({ from, to }) => (from === to ? from : `${from}/${to}`)),
      attributed: reading.attributed,
      nearest: [],
    },
  };
}
