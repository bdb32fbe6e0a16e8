/** What is known about one claim in one sentence: our words for it, who says so and who says otherwise, and why it fits. */

import { i18n } from '#i18n';
import type { ClaimFinding, OriginGroup, Reason } from '../model/finding';
import { claimLabel, inWords, say, stanceWords } from '../model/wording';
import { Plot } from './Plot';
import { Provenance } from './Provenance';

/** In this order; support from the article's own origin stands apart: it does not count. */
const PARTS: { stance: OriginGroup['stance']; independent?: boolean }[] = [
  { stance: 'contradicts' },
  { stance: 'differs' },
  { stance: 'corroborates', independent: true },
  { stance: 'corroborates', independent: false },
  { stance: 'reports' },
];

/** One reason in the reader's language; '' where the words are missing. */
export const reasonWords = ({ key, values }: Reason): string =>
  say(
    `reason_${key}`,
    values.map((value) => (typeof value === 'string' ? value : inWords(value))),
  );

export function ClaimView({ claim }: { claim: ClaimFinding }) {
  const reasons = claim.reasons.map(reasonWords).filter(Boolean);
  return (
    <div class="claim">
      <p class="label">{claimLabel(claim)}</p>
      <p class="statement">{inWords(claim.statement)}</p>
      {PARTS.map(({ stance, independent }) => {
        const groups = claim.groups.filter(
          (group) => group.stance === stance && (independent ?? group.independent) === group.independent,
        );
        const [first] = groups;
        if (!first) return null;
        return (
          <section key={`${stance} ${independent}`} class="stance">
            <p class={`label ${independent === false ? 'same-origin' : stance}`}>{stanceWords(first)}</p>
            <ul class="origins">
              {groups.map((group) => (
                <Provenance key={group.origin.id} group={group} />
              ))}
            </ul>
          </section>
        );
      })}
      <Plot values={claim.values} />
      {reasons.length > 0 && (
        <details class="why">
          <summary>{i18n.t('claim.why')}</summary>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
