/** The panel's top line: name, the switch for this site, and the menu. */

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { SignShape } from './Shape';

interface Props {
  site: string;
  on: boolean;
  toggle(): void;
  children: ComponentChildren;
}

export function TopBar({ site, on, toggle, children }: Props) {
  return (
    <header class="top">
      <span class="brand">
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <path d="M6 24C13 12 35 12 42 24 35 36 13 36 6 24z" />
          <circle cx="24" cy="24" r="6" />
        </svg>
        {i18n.t('extName')}
      </span>
      {site !== '' && (
        <button type="button" class="switch" role="switch" aria-checked={on} title={site} onClick={toggle}>
          <span class="track" aria-hidden="true" />
          <span class="word">{i18n.t(on ? 'top.on' : 'top.off')}</span>
          <span class="unseen">{i18n.t('top.site', [site])}</span>
        </button>
      )}
      <button
        type="button"
        class="icon"
        popovertarget="menu"
        aria-label={i18n.t('top.menu')}
        title={i18n.t('top.menu')}
      >
        <SignShape sign="more" />
      </button>
      <div id="menu" class="menu" popover="auto">
        {children}
      </div>
    </header>
  );
}
