/** One finding as plain text with its sources, to paste anywhere. Pure. */

import { i18n } from '#i18n';
import type { ClaimFinding, Finding, OriginGroup, TabReport, Testimony } from '../../model/finding';
import { claimLabel, dateWords, inWords, quantityWords, say, stanceWords, verdictWords } from '../../model/wording';

/** "news.de, 18. Juni 2024: Titel (über dpa; „soll“)". */
export function testimonyText({ publisher, title, date, chain, hedge, value, asOf }: Testimony): string {
  const via = chain.slice(0, -1).map(inWords);
  const extras = [
    via.length ? i18n.t('group.via', [via.join(' ← ')]) : '',
    hedge ? i18n.t('group.hedge', [hedge]) : '',
    value ? quantityWords(value) : '',
    asOf ? i18n.t('group.asOf', [dateWords(asOf)]) : '',
  ].filter(Boolean);
  const name = publisher ?? i18n.t('group.unnamed');
  return `${name}, ${dateWords(date)}: ${inWords(title)}${extras.length ? ` (${extras.join('; ')})` : ''}`;
}

export const originText = (group: OriginGroup): string =>
  `${stanceWords(group)}: ${inWords(group.origin.name)}${group.independent ? '' : ` – ${say('group.notCounted')}`}`;

function claimText(claim: ClaimFinding): string {
  const lines = [verdictWords(claim), `${claimLabel(claim)}: ${inWords(claim.statement)}`];
  for (const group of claim.groups) {
    lines.push(originText(group), ...group.testimonies.map((one) => `  – ${testimonyText(one)}`));
  }
  return lines.join('\n');
}

/** The text on the clipboard after "copy". */
export function findingText(report: TabReport, finding: Finding): string {
  const sentence = report.sentences.find(({ index }) => index === finding.sentence)?.text ?? '';
  const { article } = report;
  const from = [article?.title, article?.publisher, article?.published && dateWords(article.published), report.url];
  return [`„${sentence}“`, from.filter(Boolean).join(', '), '', ...finding.claims.map(claimText)].join('\n');
}
