/** All findings of a page as Markdown. Pure. */

import { i18n } from '#i18n';
import type { TabReport } from '../../model/finding';
import { dateWords, inWords, say, verdictWords } from '../../model/wording';
import { originText, testimonyText } from './text';

/** Signs that Markdown would take for its own. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');

export function toMarkdown(report: TabReport): string {
  const { article, sentences, findings } = report;
  const texts = new Map(sentences.map((sentence) => [sentence.index, sentence.text]));
  const lines = [`# ${plain(article?.title ?? report.url)}`, ''];
  const from = [article?.publisher, article?.published && dateWords(article.published)].filter(Boolean).join(', ');
  if (from) lines.push(plain(from), '');
  lines.push(`<${report.url}>`, '', i18n.t('export.balance', [String(findings.length), String(sentences.length)]), '');
  for (const finding of [...findings].sort((a, b) => a.sentence - b.sentence)) {
    lines.push(`## ${say(`kind.${finding.kind}`)}`, '', `> ${plain(texts.get(finding.sentence) ?? '')}`, '');
    for (const claim of finding.claims) {
      lines.push(`**${verdictWords(claim)}.** ${plain(inWords(claim.statement))}`, '');
      for (const group of claim.groups) {
        lines.push(`- ${plain(originText(group))}`);
        lines.push(...group.testimonies.map((one) => `  - ${plain(testimonyText(one))}`));
      }
      lines.push('');
    }
  }
  lines.push('---', i18n.t('export.note'), '');
  return lines.join('\n');
}
