/** What happened when, as far as the dataset knows, and where in it this article stands. */

import { i18n } from '#i18n';
import type { TabReport } from '../model/finding';
import { dateWords, inWords } from '../model/wording';
import { timelineOf } from './timeline';

export function Timeline({ report }: { report: TabReport }) {
  const rows = timelineOf(report);
  if (rows.length === 0) return null;
  // Where the article mentions everything, saying so on each line would tell nothing.
  const all = rows.every((row) => row.article || row.sentence !== undefined);
  return (
    <details class="timeline">
      <summary>
        <h2>{i18n.t('timeline.title')}</h2>
      </summary>
      <ol>
        {rows.map((row) => (
          <li
            key={`${row.claim} ${row.from}`}
            class={row.article ? 'here' : row.sentence === undefined ? 'elsewhere' : 'mentioned'}
          >
            <span class="soft">{dateWords(row.to && row.to !== row.from ? `${row.from}/${row.to}` : row.from)}</span>{' '}
            {row.article ? <strong>{i18n.t('timeline.article')}</strong> : inWords(row.statement)}
            {!all && row.sentence !== undefined && <span class="soft"> ({i18n.t('timeline.mentioned')})</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
