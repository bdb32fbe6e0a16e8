/** What the card says: takes a finding, gives elements. The panel says the rest. */

import { i18n } from '#i18n';
import type { ClaimFinding, Finding, OriginGroup } from '../model/finding';
import { SHAPES } from '../model/shapes';
import { claimLabel, dateWords, findingWords, inWords, say, stanceWords } from '../model/wording';
import { build, drawn } from './dom';

/** Sources a reader wants first: those that oppose, then independent ones, then the rest. */
export function foremost(claim: ClaimFinding, count: number): OriginGroup[] {
  const weight = (group: OriginGroup) => (group.stance === 'corroborates' ? 0 : 2) + (group.independent ? 1 : 0);
  return [...claim.groups].sort((a, b) => weight(b) - weight(a)).slice(0, count);
}

function groupLine(doc: Document, group: OriginGroup): HTMLElement {
  const [first] = group.testimonies;
  const by = group.testimonies.map(
    (testimony) => testimony.publisher ?? i18n.t('card.titled', [inWords(testimony.title)]),
  );
  const outlets = [...new Set(by)].slice(0, 2).join(', ');
  const parts = [
    outlets && outlets !== inWords(group.origin.name) ? i18n.t('card.reportedBy', [outlets]) : '',
    first ? dateWords(first.asOf ?? first.date) : '',
    first?.hedge ? i18n.t('card.hedge', [first.hedge]) : '',
    group.independent ? '' : say('group.notCounted'),
  ];
  return build(
    doc,
    'li',
    { class: `group ${group.stance} ${group.independent ? '' : 'dependent'}` },
    build(doc, 'span', { class: 'stance' }, stanceWords(group)),
    ' ',
    build(doc, 'strong', {}, inWords(group.origin.name)),
    build(doc, 'span', { class: 'small' }, parts.filter(Boolean).join(' · ')),
  );
}

/** The body of the card, without its buttons. `titleId` is put on the line that names the card. */
export function cardContent(doc: Document, finding: Finding, titleId: string): HTMLElement[] {
  const [claim] = finding.claims;
  const head = build(
    doc,
    'p',
    { class: `kind ${finding.kind}` },
    drawn(doc, SHAPES[finding.kind]),
    build(doc, 'span', {}, say(`kind.${finding.kind}`)),
  );
  const title = build(doc, 'p', { class: 'verdict', id: titleId }, findingWords(finding));
  if (!claim) return [head, title];
  const groups = foremost(claim, 2);
  return [
    head,
    title,
    build(doc, 'p', { class: 'small label' }, claimLabel(claim)),
    build(doc, 'p', { class: 'claim' }, inWords(claim.statement)),
    ...(groups.length ? [build(doc, 'ul', {}, ...groups.map((group) => groupLine(doc, group)))] : []),
  ];
}
