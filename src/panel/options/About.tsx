/** Options: version, licences, and where the dataset's statements come from. */

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dateWords, inWords } from '../../model/wording';
import type { OptionsHost } from './host';

export function About({ host }: { host: OptionsHost }) {
  const [sources, setSources] = useState<Awaited<ReturnType<OptionsHost['sources']>>>([]);
  useEffect(() => void host.sources().then(setSources), [host]);
  return (
    <section id="about" aria-labelledby="about-title">
      <h2 id="about-title">{i18n.t('options.about')}</h2>
      <p>
        {i18n.t('extName')} {host.version}. {i18n.t('options.licence')}{' '}
        <a href={host.notices} target="_blank" rel="noreferrer">
          {i18n.t('options.notices')}
        </a>
      </p>
      <p>{i18n.t('options.dataset')}</p>
      <ul class="rows">
        {sources.map(({ publisher, title, date }) => (
          <li key={inWords(title)}>
            <span>
              <b>{publisher ?? i18n.t('group.unnamed')}</b> {inWords(title)}
            </span>
            <span class="soft">{dateWords(date)}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={host.openWelcome}>
        {i18n.t('options.welcome')}
      </button>
    </section>
  );
}
