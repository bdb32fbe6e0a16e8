/** Options: what the reader decided for single sites, and how to take it back. */

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type SiteChoice, sites } from '../../settings/items';
import { siteOf, withSite } from '../../settings/sites';
import { keptText } from '../Broken';
import { useStored } from '../useStored';

/** One site's choices in words. */
const words = (choice: SiteChoice): string =>
  [
    choice.off && i18n.t('options.siteOff'),
    choice.on && i18n.t('options.siteOn'),
    choice.consentOrPay === 'hide' && i18n.t('menu.policyHide'),
    choice.consentOrPay === 'leave' && i18n.t('menu.policyLeave'),
    choice.broken && i18n.t('options.siteBroken'),
  ]
    .filter(Boolean)
    .join(', ');

/** A kept "something is broken here" can be passed on later. */
function CopyKept({ kept, site }: { kept: NonNullable<SiteChoice['broken']>; site: string }) {
  const [copied, setCopied] = useState(false);
  const text = i18n.t(copied ? 'finding.copied' : 'broken.copy');
  return (
    <button
      type="button"
      class="plain copy"
      aria-label={`${text}: ${site}`}
      onClick={() => void navigator.clipboard.writeText(keptText(kept)).then(() => setCopied(true))}
    >
      {text}
    </button>
  );
}

export function Sites() {
  const [choices, setChoices] = useStored(sites);
  const field = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const add = (change: SiteChoice) => {
    const typed = field.current?.value.trim() ?? '';
    const site = siteOf(/^https?:/.test(typed) ? typed : `https://${typed}`);
    if (!site.includes('.') || !field.current) return;
    setChoices(withSite(choices, site, change));
    field.current.value = '';
    field.current.focus();
  };
  const entries = Object.entries(choices).sort(([a], [b]) => a.localeCompare(b));
  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title" ref={title} tabIndex={-1}>
        {i18n.t('options.sites')}
      </h2>
      {entries.length === 0 && <p class="soft">{i18n.t('options.noSites')}</p>}
      <ul class="rows">
        {entries.map(([site, choice]) => (
          <li key={site}>
            <span>
              <b>{site}</b> <span class="soft">{words(choice)}</span>
              {choice.broken && <span class="soft hint-line">{choice.broken.note}</span>}
            </span>
            {choice.broken && <CopyKept kept={choice.broken} site={site} />}
            <button
              type="button"
              class="plain"
              aria-label={i18n.t('options.forgetSite', [site])}
              onClick={() => {
                const { [site]: _, ...others } = choices;
                setChoices(others);
                title.current?.focus();
              }}
            >
              {i18n.t('options.forget')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          add({ off: true, on: undefined });
        }}
      >
        <input
          ref={field}
          type="text"
          inputMode="url"
          placeholder="zeitung.example"
          aria-label={i18n.t('options.site')}
        />
        <button type="submit" class="plain">
          {i18n.t('options.addOff')}
        </button>
        <button type="button" class="plain" onClick={() => add({ on: true, off: undefined })}>
          {i18n.t('options.addOn')}
        </button>
      </form>
    </section>
  );
}
