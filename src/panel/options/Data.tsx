/** Options: save all settings to a file, take them from one, delete everything. */

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { deleteSettings, exportSettings, importSettings } from '../../settings/transfer';
import { save } from '../save';

export function Data() {
  const [told, setTold] = useState('');
  const [asking, setAsking] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const write = async () => {
    const settings = await exportSettings(new Date());
    save('quellenblick-settings.json', 'application/json', `${JSON.stringify(settings, null, 2)}\n`);
    setTold(i18n.t('options.saved'));
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      const taken = await importSettings(await chosen.text());
      setTold(taken === null ? i18n.t('options.notOurs') : i18n.t('options.taken', taken));
    } catch {
      setTold(i18n.t('options.full'));
    }
  };
  return (
    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{i18n.t('options.data')}</h2>
      <p class="soft">{i18n.t('privacy.short')}</p>
      <p class="actions">
        <button type="button" class="plain" onClick={() => void write()}>
          {i18n.t('options.save')}
        </button>
        <button type="button" class="plain" onClick={() => file.current?.click()}>
          {i18n.t('options.load')}
        </button>
        <button type="button" class="plain" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {i18n.t('options.delete')}
        </button>
      </p>
      <input
        ref={file}
        class="unseen"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={i18n.t('options.load')}
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {asking && (
        <p class="asking">
          {i18n.t('options.deleteText')}{' '}
          <button
            type="button"
            class="main"
            onClick={() =>
              void deleteSettings().then(() => {
                setAsking(false);
                setTold(i18n.t('options.deleted'));
              })
            }
          >
            {i18n.t('options.deleteAll')}
          </button>
        </p>
      )}
      <p role="status">{told}</p>
    </section>
  );
}
