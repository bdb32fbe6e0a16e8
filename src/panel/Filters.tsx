/** Kinds (which are the legend, too), source, open questions and search: takes the filter, gives the changed one. */

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FINDING_KINDS, type FindingKind, type TabReport } from '../model/finding';
import { say } from '../model/wording';
import { countKinds, type Filter, isOpenQuestion, sourcesIn } from './filter';
import { KindShape, SignShape } from './Shape';

interface Props {
  report: TabReport;
  filter: Filter;
  change(filter: Filter): void;
}

export function Filters({ report, filter, change }: Props) {
  const [more, setMore] = useState(false);
  const counts = countKinds(report.findings);
  const questions = report.findings.filter(isOpenQuestion).length;
  const sources = sourcesIn(report);
  const toggle = (kind: FindingKind) => {
    const kinds = filter.kinds.includes(kind) ? filter.kinds.filter((one) => one !== kind) : [...filter.kinds, kind];
    change({ ...filter, kinds });
  };
  return (
    <search class="filters" aria-label={i18n.t('filter.label')}>
      <div class="chips">
        {FINDING_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <button
            key={kind}
            type="button"
            class={`chip ${kind}`}
            aria-pressed={filter.kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            <KindShape kind={kind} />
            {say(`kind.${kind}`)} <b>{counts[kind]}</b>
          </button>
        ))}
        <button
          type="button"
          class="chip icon"
          aria-expanded={more}
          aria-label={i18n.t('filter.more')}
          title={i18n.t('filter.more')}
          onClick={() => setMore(!more)}
        >
          <SignShape sign="search" />
        </button>
      </div>
      {more && (
        <div class="fields">
          <input
            type="search"
            value={filter.search}
            placeholder={i18n.t('filter.search')}
            aria-label={i18n.t('filter.search')}
            onInput={(event) => change({ ...filter, search: event.currentTarget.value })}
          />
          <select
            value={filter.source}
            aria-label={i18n.t('filter.source')}
            onChange={(event) => change({ ...filter, source: event.currentTarget.value })}
          >
            <option value="">{i18n.t('filter.allSources')}</option>
            {sources.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label class="check">
            <input
              type="checkbox"
              checked={filter.openOnly}
              onChange={(event) => change({ ...filter, openOnly: event.currentTarget.checked })}
            />
            {i18n.t('filter.open', questions)}
          </label>
        </div>
      )}
    </search>
  );
}
