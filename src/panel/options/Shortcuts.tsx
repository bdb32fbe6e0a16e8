/** Options: the keyboard commands as the browser knows them. */

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OptionsHost } from './host';

export function Shortcuts({ host }: { host: OptionsHost }) {
  const [list, setList] = useState<Awaited<ReturnType<OptionsHost['shortcuts']>>>([]);
  useEffect(() => void host.shortcuts().then(setList), [host]);
  return (
    <section id="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{i18n.t('options.shortcuts')}</h2>
      <ul class="rows">
        {list.map(({ name, description, keys }) => (
          <li key={name}>
            <span>{description || i18n.t('options.openPanel')}</span>
            <kbd>{keys || i18n.t('options.noKeys')}</kbd>
          </li>
        ))}
      </ul>
      {host.openShortcuts ? (
        <button type="button" class="plain" onClick={host.openShortcuts}>
          {i18n.t('options.changeKeys')}
        </button>
      ) : (
        <p class="soft">{i18n.t('options.changeKeysText')}</p>
      )}
    </section>
  );
}
