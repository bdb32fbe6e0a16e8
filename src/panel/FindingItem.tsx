/** One finding of the list: the article's sentence and one line of verdict; opened, everything known about it. */

import { memo } from 'preact/compat';
import { i18n } from '#i18n';
import type { ClaimFinding, Finding } from '../model/finding';
import { findingWords, inWords, say, verdictWords } from '../model/wording';
import { kindOf } from '../settings/wrong';
import { ClaimView } from './ClaimView';
import { isDisputed } from './filter';
import { KindShape, SignShape } from './Shape';

export interface ItemActions {
  toggle(sentence: number): void;
  show(sentence: number): void;
  copy(finding: Finding): void;
  wrong(finding: Finding, claim: ClaimFinding): void;
}

interface Props {
  finding: Finding;
  text: string;
  /** Language of the article. */
  lang?: string;
  open: boolean;
  active: boolean;
  /** The page no longer holds the sentence. */
  lost: boolean;
  copied: boolean;
  /** The sentence can be shown in the page. */
  inPage: boolean;
  actions: ItemActions;
}

function OneClaim({ finding, claim, wrong }: { finding: Finding; claim: ClaimFinding; wrong: ItemActions['wrong'] }) {
  return (
    <>
      <ClaimView claim={claim} />
      <button type="button" class="quiet" onClick={() => wrong(finding, claim)}>
        <SignShape sign="wrong" />
        {i18n.t('finding.wrong')}
      </button>
    </>
  );
}

function Body({ finding, lost, copied, inPage, actions }: Props) {
  const [first, ...others] = finding.claims;
  return (
    <div class="body" id={`body-${finding.sentence}`}>
      {lost && <p class="hint">{i18n.t('finding.lost')}</p>}
      {first && <OneClaim finding={finding} claim={first} wrong={actions.wrong} />}
      {others.length > 0 && <p class="label">{i18n.t('finding.others')}</p>}
      {others.map((claim) => (
        <details key={claim.claim} class={`other ${kindOf([claim])}`}>
          <summary>
            <KindShape kind={kindOf([claim])} />
            <span>{inWords(claim.statement)}</span>
          </summary>
          <p class="verdict">{verdictWords(claim)}</p>
          <OneClaim finding={finding} claim={claim} wrong={actions.wrong} />
        </details>
      ))}
      <p class="actions">
        {inPage && (
          <button type="button" class="plain" onClick={() => actions.show(finding.sentence)}>
            <SignShape sign="show" />
            {i18n.t('finding.show')}
          </button>
        )}
        <button type="button" class="plain" onClick={() => actions.copy(finding)}>
          <SignShape sign="copy" />
          {i18n.t(copied ? 'finding.copied' : 'finding.copy')}
        </button>
      </p>
    </div>
  );
}

/** Memoised: an update of the report leaves the items that did not change alone, and with them focus and scroll. */
export const FindingItem = memo(function FindingItem(props: Props) {
  const { finding, text, lang, open, active, actions } = props;
  return (
    <li
      id={`finding-${finding.sentence}`}
      class={`finding ${finding.kind} ${open ? 'open' : ''} ${active ? 'active' : ''}`}
    >
      <h3>
        <button
          type="button"
          class="head"
          aria-expanded={open}
          aria-controls={open ? `body-${finding.sentence}` : undefined}
          onClick={() => actions.toggle(finding.sentence)}
        >
          <span class="kind">
            <KindShape kind={finding.kind} />
            {say(`kind.${finding.kind}`)}
            {isDisputed(finding) && <span class="disputed">{i18n.t('finding.disputed')}</span>}
            {finding.claims.length > 1 && <span class="soft">{i18n.t('finding.claims', finding.claims.length)}</span>}
          </span>
          <span class="quote" lang={lang}>
            {text}
          </span>
          <span class="verdict">{findingWords(finding)}</span>
        </button>
      </h3>
      {open && <Body {...props} />}
    </li>
  );
});
