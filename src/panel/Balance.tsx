/** The article in one line: how many of its sentences anything is known about, and what. Never a verdict on the whole. */

import { i18n } from '#i18n';
import type { TabReport } from '../model/finding';

export function Balance({ report }: { report: TabReport }) {
  const known = report.findings.length;
  const all = report.sentences.length;
  const same = (report.article?.sameTextAs.length ?? 0) > 0;
  return (
    <div class="balance">
      <p>
        <b>{known}</b> {i18n.t('balance.known', [String(all)])}
      </p>
      {same && <p class="hint">{i18n.t('balance.sameText')}</p>}
    </div>
  );
}
