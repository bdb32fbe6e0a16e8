/** One origin and everybody who passed it on, drawn as a tree: the same list serves eye and screen reader. */

import { i18n } from '#i18n';
import type { OriginGroup, Testimony } from '../model/finding';
import { dateWords, inWords, quantityWords, say } from '../model/wording';
import { type Branch, provenance } from './provenance';

function DocumentLeaf({ testimony, origin }: { testimony: Testimony; origin: string }) {
  const { publisher, title, date, asOf, hedge, value, note } = testimony;
  const name = publisher ?? i18n.t('group.unnamed');
  return (
    <li class="leaf">
      <span class="publisher">{name === origin ? i18n.t('group.itself', [name]) : name}</span>{' '}
      <span class="soft">{dateWords(date)}</span>
      {value && (
        <span class="fact">
          {quantityWords(value)}
          {asOf ? ` (${i18n.t('group.asOf', [dateWords(asOf)])})` : ''}
        </span>
      )}
      {!value && asOf && <span class="fact soft">{i18n.t('group.asOf', [dateWords(asOf)])}</span>}
      <span class="document">{inWords(title)}</span>
      {hedge && <span class="hedge">{i18n.t('group.hedge', [hedge])}</span>}
      {note && <span class="note">{inWords(note)}</span>}
    </li>
  );
}

function BranchList({ branch, origin }: { branch: Branch; origin: string }) {
  return (
    <ul class="branch">
      {branch.branches.map((next) => (
        <li key={next.via}>
          <span class="via">{i18n.t('group.via', [next.via])}</span>
          <BranchList branch={next} origin={origin} />
        </li>
      ))}
      {branch.documents.map((testimony) => (
        <DocumentLeaf key={testimony.source} testimony={testimony} origin={origin} />
      ))}
    </ul>
  );
}

export function Provenance({ group }: { group: OriginGroup }) {
  const { kind, date } = group.origin;
  const name = inWords(group.origin.name);
  // A paper's own reporting says so in its name.
  const about = [kind === 'own-reporting' ? '' : say(`origin_kind.${kind}`), date ? dateWords(date) : ''];
  return (
    <li class={`origin ${group.stance} ${group.independent ? '' : 'dependent'}`}>
      <p class="origin-name">
        <strong>{name}</strong> <span class="soft">{about.filter(Boolean).join(', ')}</span>
      </p>
      <BranchList branch={provenance(group)} origin={name} />
      {!group.independent && <p class="why-not">{say(`not_independent.${group.why ?? 'article-cites-it'}`)}</p>}
    </li>
  );
}
