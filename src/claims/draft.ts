/**
 * In: the numbered paragraphs of a new document. Out: proposals for claims, for a person to finish or to drop.
 *
 * A proposal has the shape of a claim file plus a key `draft` with what was read in the sentence. The compiler refuses
 * the key `draft` and empty statements, so that nothing unfinished and no sentence of a publisher gets in by mistake.
 */

import type { Claim, Origin, Quantity } from '../model/claim';
import type { ReadingLanguage } from '../text/lexicon';
import { entityNames, type Reading, readSentence } from '../text/reading';
import { splitSentences } from '../text/sentences';
import { type Nearest, nearestFinder } from './nearest';

export interface DraftedClaim {
  $schema: string;
  id: string;
  statement: { de: string; en: string };
  topic: string;
  event?: { from: string; to: string };
  quantity?: Quantity;
  polarity: 'affirms' | 'denies';
  links: [];
  assertions: {
    source: string;
    stance: 'asserts';
    chain: string[];
    hedge?: string;
    paragraphs: number[];
  }[];
  ways: { de: []; en: [] };
  nearMisses: { de: []; en: [] };
  draft: {
    sentence: string;
    entities: string[];
    quantities: Quantity[];
    dates: string[];
    attributed: boolean;
    nearest: (Nearest & { statement: string })[];
  };
}

export interface DraftOptions {
  /** The new source's id. */
  source: string;
  language: ReadingLanguage;
  /** The document's day, ISO 8601: relative dates are resolved against it. */
  published?: string;
  known: Claim[];
  origins: Origin[];
}

/** From this likeness on the sentence probably is a known claim: an assertion to add there, not a claim of its own. */
const PROBABLY_KNOWN = 0.5;
const NEAREST_SHOWN = 3;

/** Worth checking: says something about somebody, with a second hold such as a figure, a date, a speaker, another party. */
function isWorthChecking(sentence: string, reading: Reading): boolean {
  const words = sentence.split(/\s+/).length;
  if (reading.question || words < 6) return false;
  const entities = entityNames(reading).size;
  const holds = [reading.quantities.length > 0, reading.dates.length > 0, reading.attributed, entities > 1];
  return entities > 0 && holds.some(Boolean);
}

/** Origins that the sentence names; the editor decides which of them really said it, and when. */
const citedIn = (sentence: string, origins: Origin[]): string[] =>
  origins.filter((origin) => origin.citedAs.some((name) => sentence.includes(name))).map((origin) => origin.id);

const quantity = ({ value, unit, comparator }: Quantity): Quantity => ({ value, unit, comparator });

function draftOf(
  sentence: string,
  paragraph: number,
  reading: Reading,
  id: string,
  options: DraftOptions,
): DraftedClaim {
  const [date] = reading.dates;
  const [counted] = reading.quantities.filter((q) => q.unit);
  return {
    $schema: '../claim.schema.json',
    id,
    statement: { de: '', en: '' },
    topic: '',
    ...(date ? { event: { from: date.from, to: date.to } } : {}),
    ...(counted ? { quantity: quantity(counted) } : {}),
    polarity: reading.negations.length ? 'denies' : 'affirms',
    links: [],
    assertions: [
      {
        source: options.source,
        stance: 'asserts',
        chain: citedIn(sentence, options.origins),
        ...(reading.hedge ? { hedge: reading.hedge } : {}),
        paragraphs: [paragraph],
      },
    ],
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

/**
 * Proposes claims of a document.
 * @param paragraphs The article's own paragraphs with their numbers in the document.
 * @returns `fresh`: proposals for new claims. `known`: sentences that probably say what a claim of the dataset says;
 * there the assertion is to be added to the nearest claim's file.
 */
export function draftClaims(
  paragraphs: { number: number; text: string }[],
  options: DraftOptions,
): { fresh: DraftedClaim[]; known: DraftedClaim[] } {
  const nearest = nearestFinder(options.known, options.language);
  const statements = new Map(options.known.map((claim) => [claim.id, claim.statement[options.language]]));
  let next = Math.max(0, ...options.known.map((claim) => Number(claim.id.slice(1)))) + 1;
  const fresh: DraftedClaim[] = [];
  const known: DraftedClaim[] = [];
  for (const { number, text } of paragraphs) {
    for (const [start, end] of splitSentences(text, options.language)) {
      const sentence = text.slice(start, end);
      const reading = readSentence(sentence, options.language, options.published);
      if (!isWorthChecking(sentence, reading)) continue;
      const near = nearest(sentence, NEAREST_SHOWN).map((n) => ({
        claim: n.claim,
        likeness: Math.round(n.likeness * 100) / 100,
        statement: statements.get(n.claim) ?? '',
      }));
      const isKnown = (near[0]?.likeness ?? 0) >= PROBABLY_KNOWN;
      const id = isKnown ? (near[0]?.claim ?? '') : `c${String(next++).padStart(3, '0')}`;
      const draft = draftOf(sentence, number, reading, id, options);
      draft.draft.nearest = near;
      (isKnown ? known : fresh).push(draft);
    }
  }
  return { fresh, known };
}
