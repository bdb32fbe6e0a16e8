/** In: a byline as written. Out: the names of people in it, and apart from them the agencies. */

import lexicon from '../../../assets/lexicon/article-byline.json';
import { CAPITAL, isCapital, LETTER, lettersOf } from '../letters';

const AGENCIES = new Map(
  Object.entries(lexicon.agencies).flatMap(([name, ways]) => ways.map((way) => [way, name] as const)),
);
const AGENCY_WORDS = [...AGENCIES.keys()].sort((a, b) => b.length - a.length).join('|');
const AGENCY = new RegExp(`(?<![${LETTER}\\d@.])(?:${AGENCY_WORDS})(?![${LETTER}\\d]|\\.\\w)`, 'gi');
const LEAD_IN = new RegExp(`^(?:${lexicon.leadIns.join('|')})(?![${LETTER}])[\\s:.,]*`, 'i');
/** What any agency, and any lead-in, begins with: few texts have one, so the patterns are seldom asked. */
const firstWords = (phrases: Iterable<string>): ReadonlySet<string> =>
  new Set(Array.from(phrases, (phrase) => lettersOf(phrase)[0] ?? ''));
const AGENCY_STARTS = firstWords(AGENCIES.keys());
const LEAD_STARTS = firstWords(lexicon.leadIns);
const NO_NAMES = new Set(lexicon.noNames);
const PLACE = new RegExp(
  `\\s+(?:${lexicon.places.join('|')})\\s+[${CAPITAL}][${LETTER}-]+(?:\\s[${CAPITAL}][${LETTER}-]+)?$`,
);
const EMAIL = /\S+@\S+/g;
const BRACKETS = /\([^)]*\)/g;
const ADDRESS = /https?:\S+/g;
/** Another label begins. */
const LABEL = new RegExp(`\\s+[${CAPITAL}][${LETTER}]+:.*$`);
/** Words with their hyphens. */
const NO_LETTER = new RegExp(`[^-${LETTER}]+`);
const NO_NAME_SIGN = /[\d@{}<>]|https?:/;
const SPLIT = new RegExp(`\\s*(?:[,;|/•·]|\\s-(?:\\s|$)|\\s(?:${lexicon.joins.join('|')})\\s|\\n)\\s*`, 'i');
/** No more than this of a text is looked at, and no more names are taken. */
export const READ = 400;
const MOST = 10;

const mentionsAgency = (text: string): boolean => lettersOf(text.toLowerCase()).some((word) => AGENCY_STARTS.has(word));

/** Agencies named in a short text such as a byline or a credit line, by their usual short name. */
export function agenciesIn(text: string): string[] {
  const read = text.slice(0, READ);
  if (!mentionsAgency(read)) return [];
  return [...new Set(Array.from(read.matchAll(AGENCY), ([way]) => AGENCIES.get(way.toLowerCase()) ?? way))];
}

/** Cuts a byline into names; agencies, e-mails, roles and places are left out. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  let plain = text.slice(0, READ);
  if (plain.includes('@')) plain = plain.replace(EMAIL, ' ');
  if (plain.includes('(')) plain = plain.replace(BRACKETS, ' ');
  if (plain.includes('http')) plain = plain.replace(ADDRESS, ' ');
  for (const part of plain.split(SPLIT)) {
    const name = nameIn(part);
    if (looksLikeName(name) && !names.includes(name)) names.push(name);
  }
  return names.slice(0, MOST);
}

function nameIn(part: string): string {
  let name = folded(part);
  for (let turn = 0; turn < 3 && LEAD_STARTS.has(lettersOf(name)[0]?.toLowerCase() ?? ''); turn++)
    name = name.replace(LEAD_IN, '').trim();
  if (mentionsAgency(name)) name = name.replace(AGENCY, ' ');
  name = name.replace(PLACE, '');
  if (name.includes(':')) name = name.replace(LABEL, '');
  return folded(name);
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words that no person is called: desks, roles, labels. */
export function isNoName(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    NO_NAMES.has(lower) ||
    lower.split(NO_LETTER).some((word) => NO_NAMES.has(word)) ||
    lettersOf(lower).some((word) => NO_NAMES.has(word))
  );
}

function looksLikeName(text: string): boolean {
  if (text.length < 3 || text.length > 60 || NO_NAME_SIGN.test(text) || text.split(' ').length > 6) return false;
  return !isNoName(text) && lettersOf(text[0] ?? '').length > 0 && Array.from(text).some(isCapital);
}
