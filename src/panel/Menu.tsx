/** What can be done about this site and this list: takes the state, gives the reader's wish. */

import { i18n } from '#i18n';
import type { SiteChoice } from '../settings/items';
import type { ExportFormat } from './exports';
import { SignShape } from './Shape';

interface Props {
  site: string;
  choice: SiteChoice | undefined;
  enabled: boolean;
  hasArticle: boolean;
  hasFindings: boolean;
  actions: {
    setPolicy(policy: SiteChoice['consentOrPay']): void;
    setEnabled(on: boolean): void;
    reportBroken(): void;
    export(format: ExportFormat): void;
    openReader(): void;
    openOptions(): void;
  };
}

const close = () => document.getElementById('menu')?.hidePopover();
const FORMATS: ExportFormat[] = ['markdown', 'csv', 'jsonld'];

export function Menu({ site, choice, enabled, hasArticle, hasFindings, actions }: Props) {
  const after = (action: () => void) => () => {
    close();
    action();
  };
  return (
    <>
      {hasArticle && (
        <button type="button" onClick={after(actions.openReader)}>
          <SignShape sign="book" />
          {i18n.t('menu.reader')}
        </button>
      )}
      {hasFindings && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
        <div class="row" role="group" aria-label={i18n.t('menu.export')}>
          <span>{i18n.t('menu.export')}</span>
          {FORMATS.map((format) => (
            <button key={format} type="button" class="mini" onClick={after(() => actions.export(format))}>
              {i18n.t(`menu.${format}`)}
            </button>
          ))}
        </div>
      )}
      {site !== '' && (
        <>
          <label class="row">
            <span>{i18n.t('menu.policy')}</span>
            <select
              value={choice?.consentOrPay ?? ''}
              onChange={(event) =>
                actions.setPolicy((event.currentTarget.value || undefined) as SiteChoice['consentOrPay'])
              }
            >
              <option value="">{i18n.t('menu.policyGeneral')}</option>
              <option value="hide">{i18n.t('menu.policyHide')}</option>
              <option value="leave">{i18n.t('menu.policyLeave')}</option>
            </select>
          </label>
          <button type="button" onClick={after(actions.reportBroken)}>
            <SignShape sign="wrong" />
            {i18n.t('menu.broken')}
          </button>
        </>
      )}
      <button type="button" onClick={after(() => actions.setEnabled(!enabled))}>
        <SignShape sign="power" />
        {i18n.t(enabled ? 'menu.offEverywhere' : 'menu.onEverywhere')}
      </button>
      <button type="button" onClick={after(actions.openOptions)}>
        <SignShape sign="settings" />
        {i18n.t('menu.options')}
      </button>
    </>
  );
}
