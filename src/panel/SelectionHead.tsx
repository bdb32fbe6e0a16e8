/** What stands above findings about selected text: the text, and the way back. Takes both. */

import { i18n } from '#i18n';

export function SelectionHead({ text, back }: { text: string; back(): void }) {
  return (
    <header class="article">
      <h1>{i18n.t('selection.title')}</h1>
      <blockquote class="selected">{text}</blockquote>
      <button type="button" class="plain" onClick={back}>
        {i18n.t('selection.back')}
      </button>
    </header>
  );
}
