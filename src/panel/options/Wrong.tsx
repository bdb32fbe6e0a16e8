/** Options: findings the reader called wrong; each can be taken back, all can be saved. */

import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { dateWords, say } from '../../model/wording';
import { wrongFindings } from '../../settings/items';
import { save } from '../save';
import { useStored } from '../useStored';

export function Wrong() {
  const [list, setList] = useStored(wrongFindings);
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <section id="wrong" aria-labelledby="wrong-title">
      <h2 id="wrong-title" ref={title} tabIndex={-1}>
        {i18n.t('options.wrong')}
      </h2>
      <p class="soft">{i18n.t(list.length ? 'options.wrongText' : 'options.noWrong')}</p>
      <ul class="rows">
        {list.map((wrong) => (
          <li key={`${wrong.claim} ${wrong.at}`}>
            <span>
              <span class="serif">{wrong.sentence}</span>
              <span class="soft hint-line">
                {say(`kind.${wrong.kind}`)}: {wrong.statement} ({dateWords(wrong.at)})
              </span>
            </span>
            <button
              type="button"
              class="plain"
              onClick={() => {
                setList(list.filter((one) => one !== wrong));
                title.current?.focus();
              }}
            >
              {i18n.t('options.showAgain')}
            </button>
          </li>
        ))}
      </ul>
      {list.length > 0 && (
        <button
          type="button"
          class="plain"
          onClick={() => save('quellenblick-wrong.json', 'application/json', `${JSON.stringify(list, null, 2)}\n`)}
        >
          {i18n.t('options.saveWrong')}
        </button>
      )}
    </section>
  );
}
