/** First run: what will happen, on a live example; the two questions that matter; privacy; then the demo article. */

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FindingKind } from '../../model/finding';
import { say } from '../../model/wording';
import { type Dataset, Known } from '../Known';
import { Questions } from '../Questions';
import { SampleArticle } from '../Sample';
import { KindShape } from '../Shape';

export interface WelcomeHost {
  openDemo(): void;
  openOptions(): void;
  requestAccess(): Promise<boolean>;
  dataset(): Promise<Dataset>;
}

function Example() {
  const [picked, setPicked] = useState<FindingKind | null>('contradicted');
  return (
    <div class="example">
      <p class="paper-head">{i18n.t('sample.paper')}</p>
      <p class="paper-title">{i18n.t('sample.title')}</p>
      <SampleArticle picked={picked} pick={setPicked} />
      <div class={`answer ${picked ?? ''}`} role="status">
        {picked && (
          <>
            <p class="kind">
              <KindShape kind={picked} />
              {say(`kind.${picked}`)}
            </p>
            <p class="verdict">{say(`sample.${picked}_verdict`)}</p>
            <p>{say(`sample.${picked}_text`)}</p>
          </>
        )}
      </div>
    </div>
  );
}

export function Welcome({ host, access }: { host: WelcomeHost; access: boolean }) {
  const [granted, setGranted] = useState(access);
  return (
    <main class="page welcome">
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <section aria-labelledby="example-title">
        <h2 id="example-title">{i18n.t('welcome.example')}</h2>
        <p class="soft">{i18n.t('welcome.try')}</p>
        <Example />
      </section>
      <section aria-labelledby="ask-title">
        <h2 id="ask-title">{i18n.t('welcome.questions')}</h2>
        <Questions />
        {!granted && (
          <p class="asking">
            {i18n.t('state.noAccessText')}{' '}
            <button type="button" class="plain" onClick={() => void host.requestAccess().then(setGranted)}>
              {i18n.t('state.giveAccess')}
            </button>
          </p>
        )}
      </section>
      <section aria-labelledby="everyday-title">
        <h2 id="everyday-title">{i18n.t('welcome.everyday')}</h2>
        <p>{i18n.t('welcome.button')}</p>
        <Known dataset={host.dataset} />
      </section>
      <section aria-labelledby="privacy-title">
        <h2 id="privacy-title">{i18n.t('welcome.privacy')}</h2>
        <p>
          {i18n.t('privacy.local')} {i18n.t('privacy.network')} {i18n.t('privacy.keep')}
        </p>
      </section>
      <p class="actions">
        <button type="button" class="main big" onClick={host.openDemo}>
          {i18n.t('welcome.demo')}
        </button>
        <button type="button" class="plain big" onClick={host.openOptions}>
          {i18n.t('welcome.options')}
        </button>
      </p>
    </main>
  );
}
