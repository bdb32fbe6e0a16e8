/** Says that a finding was hidden and offers to undo it; takes the focus, because the button that had it is gone. */

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export function WrongNotice({ undo, close }: { undo(): void; close(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="toast" role="status">
      <span class="words">{i18n.t('wrong.hidden')}</span>
      <span class="choices">
        <button ref={button} type="button" class="link" onClick={undo}>
          {i18n.t('wrong.undo')}
        </button>
        <button type="button" class="link" onClick={close}>
          {i18n.t('wrong.fine')}
        </button>
      </span>
    </div>
  );
}
