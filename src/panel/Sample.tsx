/** What each mark looks like and means, on made-up text: the legend of options and welcome page. */

import { i18n } from '#i18n';
import { FINDING_KINDS, type FindingKind } from '../model/finding';
import { say } from '../model/wording';
import { KindShape } from './Shape';

export function Legend({ tint }: { tint: boolean }) {
  return (
    <dl class={`legend ${tint ? 'tint' : ''}`}>
      {FINDING_KINDS.map((kind) => (
        <div key={kind} class={kind}>
          <dt>
            <KindShape kind={kind} /> <span class={`marked ${kind}`}>{say(`kind.${kind}`)}</span>
          </dt>
          <dd>{say(`legend.${kind}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A short made-up news text with its marks; `pick` tells which sentence the reader wants explained. */
export function SampleArticle({ picked, pick }: { picked: FindingKind | null; pick(kind: FindingKind): void }) {
  return (
    <fieldset class="sample" aria-label={i18n.t('sample.title')}>
      {FINDING_KINDS.map((kind) => (
        <span key={kind}>
          <label class={`marked ${kind} ${picked === kind ? 'picked' : ''}`}>
            <input class="unseen" type="radio" name="sample" checked={picked === kind} onChange={() => pick(kind)} />
            {say(`sample.${kind}`)}
          </label>{' '}
        </span>
      ))}
    </fieldset>
  );
}
