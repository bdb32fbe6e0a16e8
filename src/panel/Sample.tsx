/** What each mark looks like and means, on made-up text: the legend of options and welcome page. */

import type { FindingKind } from '../model/finding';
import { say } from '../model/wording';
import { KindShape } from './Shape';

export const KINDS: FindingKind[] = ['corroborated', 'contradicted', 'other-figure', 'related'];

export function Legend({ tint }: { tint: boolean }) {
  return (
    <dl class={`legend ${tint ? 'tint' : ''}`}>
      {KINDS.map((kind) => (
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
    <p class="sample">
      {KINDS.map((kind) => (
        <span key={kind}>
          <button type="button" class={`marked ${kind}`} aria-pressed={picked === kind} onClick={() => pick(kind)}>
            {say(`sample.${kind}`)}
          </button>{' '}
        </span>
      ))}
    </p>
  );
}
