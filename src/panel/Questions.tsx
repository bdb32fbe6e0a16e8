/** The two questions that matter, asked at the first run and in the options: walls without a refusal, and where to work. */

import { i18n } from '#i18n';
import { consentOrPay, whereToWork } from '../settings/items';
import { Choice } from './Choice';
import { useStored } from './useStored';

export function Questions() {
  const [policy, setPolicy] = useStored(consentOrPay);
  const [where, setWhere] = useStored(whereToWork);
  return (
    <>
      <Choice
        name="policy"
        question={i18n.t('ask.policy')}
        value={policy}
        choose={setPolicy}
        answers={[
          { value: 'hide', label: i18n.t('ask.policyHide'), hint: i18n.t('ask.policyHideHint') },
          { value: 'leave', label: i18n.t('ask.policyLeave'), hint: i18n.t('ask.policyLeaveHint') },
        ]}
      />
      <Choice
        name="where"
        question={i18n.t('ask.where')}
        value={where}
        choose={setWhere}
        answers={[
          { value: 'all', label: i18n.t('ask.whereAll') },
          { value: 'chosen', label: i18n.t('ask.whereChosen'), hint: i18n.t('ask.whereChosenHint') },
        ]}
      />
    </>
  );
}
