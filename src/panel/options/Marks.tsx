/** Options: how marks look in the page, and which kinds are marked. */

import { i18n } from '#i18n';
import { FINDING_KINDS } from '../../model/finding';
import { say } from '../../model/wording';
import { markKinds, markStyle } from '../../settings/items';
import { Choice } from '../Choice';
import { Legend } from '../Sample';
import { useStored } from '../useStored';

export function Marks() {
  const [style, setStyle] = useStored(markStyle);
  const [kinds, setKinds] = useStored(markKinds);
  return (
    <section id="marks" aria-labelledby="marks-title">
      <h2 id="marks-title">{i18n.t('options.marks')}</h2>
      <Legend tint={style === 'tint'} />
      <Choice
        name="style"
        question={i18n.t('options.style')}
        value={style}
        choose={setStyle}
        answers={[
          { value: 'underline', label: i18n.t('options.styleUnderline') },
          { value: 'tint', label: i18n.t('options.styleTint') },
        ]}
      />
      <fieldset class="choice">
        <legend>{i18n.t('options.kinds')}</legend>
        {FINDING_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={() => setKinds(FINDING_KINDS.filter((one) => kinds.includes(one) !== (one === kind)))}
            />
            <span>{say(`kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
