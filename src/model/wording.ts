/**
 * Findings in words, for the card and the panel alike: takes plain data, gives text in the reader's language.
 * Every word comes from `assets/locales`.
 */

import { i18n } from '#i18n';
import type { Bilingual, Quantity } from './claim';
import type { ClaimFinding, Finding, OriginGroup } from './finding';

type Key = Parameters<typeof i18n.t>[0];

/** `de` or `en`: the language of the strings in use, whatever the browser calls its own. */
export const language = (): 'de' | 'en' => (i18n.t('locale') === 'de' ? 'de' : 'en');

/** A text whose key is only known at run time (`why_…`, `reason_…`); '' where there is none. */
export function say(key: string, values: (string | number)[] = []): string {
  const message = i18n.t(key.replaceAll('-', '_') as Key, values.map(String) as never);
  return typeof message === 'string' ? message : '';
}

/** The text in the reader's language. */
export const inWords = (text: Bilingual): string => text[language()] || text.de || text.en;

/** Formats of dates and numbers; English as in Europe, day before month. */
const formats = () => (language() === 'de' ? 'de-DE' : 'en-GB');

const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', ...MONTH };
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const format = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(formats(), options).format(noon(day));
const isDay = (date: string) => /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));

/** A day, a month, a year, a range of days, or a full ISO date, in words; what is none of these comes back as it is. */
export function dateWords(date: string): string {
  if (date.includes('/')) {
    const [from = '', to = ''] = date.split('/');
    if (isDay(from) && isDay(to)) return new Intl.DateTimeFormat(formats(), DAY).formatRange(noon(from), noon(to));
    return `${dateWords(from)} – ${dateWords(to)}`;
  }
  if (/^\d{4}-\d\d$/.test(date)) return isDay(`${date}-01`) ? format(`${date}-01`, MONTH) : date;
  const day = date.slice(0, 10);
  return isDay(day) ? format(day, DAY) : date;
}

/** "mehr als 6.700 Container". */
export function quantityWords({ value, unit, comparator }: Quantity): string {
  const name = say(`unit.${unit}`) || unit;
  const words = `${new Intl.NumberFormat(formats()).format(value)} ${name}`;
  return comparator === 'exactly' ? words : `${say(`comparator.${comparator}`)} ${words}`;
}

/** How many independent origins stand for and against: "2 unabhängige Quellen stützen das, 1 widerspricht". */
export function verdictWords(claim: ClaimFinding): string {
  const { corroborate, contradict } = claim.independent;
  if (claim.relation === 'related') return i18n.t('verdict.related');
  if (claim.otherFigure) {
    const count = claim.groups.filter((group) => group.independent && group.stance !== 'corroborates').length;
    return count > 0 ? i18n.t('verdict.otherFigure', count) : i18n.t('verdict.otherFigureSame');
  }
  if (corroborate > 0 && contradict > 0) {
    return `${i18n.t('verdict.corroborated', corroborate)}, ${i18n.t('verdict.butContradicted', contradict)}`;
  }
  if (corroborate > 0) return i18n.t('verdict.corroborated', corroborate);
  if (contradict > 0) return i18n.t('verdict.contradicted', contradict);
  return claim.relation === 'conflicts' ? i18n.t('verdict.contradictedSame') : i18n.t('verdict.corroboratedSame');
}

/** What a claim is to the sentence: known, known on the same subject, or what stands against it. */
export function claimLabel({ relation, otherFigure }: ClaimFinding): string {
  if (relation === 'related') return i18n.t('claim.subject');
  return relation === 'conflicts' && !otherFigure ? i18n.t('claim.against') : i18n.t('claim.label');
}

/** What an origin does to the sentence. Support that comes from the article's own origin is never called support. */
export const stanceWords = ({ stance, independent }: Pick<OriginGroup, 'stance' | 'independent'>): string =>
  stance === 'corroborates' && !independent ? i18n.t('stance.sameOrigin') : say(`stance.${stance}`);

/** One line on a sentence: its strongest claim decides; where the sentence is supported, the strongest that supports it. */
export function findingWords(finding: Finding): string {
  const supports = ({ relation, independent }: ClaimFinding) =>
    relation === 'corroborates' && independent.corroborate > 0;
  const first = (finding.kind === 'corroborated' && finding.claims.find(supports)) || finding.claims[0];
  return first ? verdictWords(first) : say(`kind.${finding.kind}`);
}
