/** Options: what happens to consent-or-pay walls, where to work, and in which languages. */

import { i18n } from '#i18n';
import { type ArticleLanguage, articleLanguages, enabled, paywallBox } from '../../settings/items';
import { Choice } from '../Choice';
import { Questions } from '../Questions';
import { useStored } from '../useStored';

const LANGUAGES: ArticleLanguage[] = ['de', 'en'];

export function WallsAndLanguages() {
  const [on, setOn] = useStored(enabled);
  const [paywall, setPaywall] = useStored(paywallBox);
  const [languages, setLanguages] = useStored(articleLanguages);
  const toggle = (language: ArticleLanguage) =>
    setLanguages(LANGUAGES.filter((one) => languages.includes(one) !== (one === language)));
  return (
    <section id="walls" aria-labelledby="walls-title">
      <h2 id="walls-title">{i18n.t('options.walls')}</h2>
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.currentTarget.checked)} />
        {i18n.t('options.enabled')}
      </label>
      <p class="soft">{i18n.t('options.refusal')}</p>
      <Questions />
      <Choice
        name="paywall"
        question={i18n.t('ask.paywall')}
        value={paywall}
        choose={setPaywall}
        answers={[
          { value: 'leave', label: i18n.t('ask.paywallLeave'), hint: i18n.t('ask.paywallLeaveHint') },
          { value: 'fold', label: i18n.t('ask.paywallFold'), hint: i18n.t('ask.paywallFoldHint') },
        ]}
      />
      <fieldset class="choice">
        <legend>{i18n.t('options.languages')}</legend>
        {LANGUAGES.map((language) => (
          <label key={language}>
            <input type="checkbox" checked={languages.includes(language)} onChange={() => toggle(language)} />
            <span>{i18n.t(`options.${language}`)}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
