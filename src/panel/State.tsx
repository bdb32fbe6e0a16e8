/** Everything the panel says when there is no list of findings: one sign, one sentence, what can be done. */

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { TabReport } from '../model/finding';
import { say } from '../model/wording';
import type { PanelHost } from './host';
import { Known } from './Known';

const EYE = 'M6 24C13 12 35 12 42 24 35 36 13 36 6 24zM30 24a6 6 0 1 1-12 0 6 6 0 1 1 12 0z';
/** An eye that reads or finds nothing, one that is shut off, a page that is no article, a sign that something failed. */
const EMBLEMS = {
  reading: EYE,
  nothing: EYE,
  off: `${EYE}M9 41 39 7`,
  elsewhere: 'M12 6h17l8 8v28H12zM29 6v8h8M18 22h4M18 29h4M18 36h4',
  failed: 'M24 7 43 40H5zM24 19v10M24 34.2v.1',
} as const;

function Notice(props: { kind: keyof typeof EMBLEMS; title: string; below: boolean; children?: ComponentChildren }) {
  // Below the article's own heading, else the page's first.
  const Heading = props.below ? 'h2' : 'h1';
  return (
    <section class={`notice ${props.kind}`} role={props.kind === 'failed' ? 'alert' : undefined}>
      <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true">
        <path d={EMBLEMS[props.kind]} />
      </svg>
      <Heading>{props.title}</Heading>
      {props.children}
    </section>
  );
}

const Skeleton = () => (
  <div class="skeleton" aria-hidden="true">
    {[88, 64, 96, 72, 40].map((width) => (
      <span key={width} class="bar" style={{ width: `${width}%` }} />
    ))}
  </div>
);

interface Props {
  report: TabReport | null;
  host: PanelHost;
  /** Switched off for all sites, or only here? */
  offEverywhere: boolean;
  switchOn(): void;
  /** `anyway`: even if the page does not look like an article. */
  readAgain(anyway: boolean): void;
}

export function State({ report, host, offEverywhere, switchOn, readAgain }: Props) {
  const below = (report?.article !== undefined || report?.selection === true) && report.state !== 'off';
  const why = report?.why ? say(`why_${report.why}`) : '';
  switch (report?.state) {
    case undefined:
    case 'unread':
    case 'reading':
      return (
        <Notice below={below} kind="reading" title={i18n.t('state.reading')}>
          <Skeleton />
        </Notice>
      );
    case 'not-an-article':
      return (
        <Notice
          below={below}
          kind="elsewhere"
          title={i18n.t(report.why === 'closed' ? 'state.notReadable' : 'state.notAnArticle')}
        >
          <p>{why || i18n.t('state.notAnArticleText')}</p>
          {report.why !== 'browser-page' && report.why !== 'closed' && (
            <button type="button" class="plain" onClick={() => readAgain(true)}>
              {i18n.t('state.readAnyway')}
            </button>
          )}
        </Notice>
      );
    case 'failed':
      return (
        <Notice below={below} kind="failed" title={i18n.t('state.failed')}>
          <p>{why}</p>
          <button type="button" class="main" onClick={() => readAgain(false)}>
            {i18n.t('state.again')}
          </button>
        </Notice>
      );
    case 'off':
      return (
        <Notice below={below} kind="off" title={i18n.t(offEverywhere ? 'state.offEverywhere' : 'state.offHere')}>
          <p>{i18n.t('state.offText')}</p>
          <button type="button" class="main" onClick={switchOn}>
            {i18n.t(offEverywhere ? 'state.onEverywhere' : 'state.onHere')}
          </button>
        </Notice>
      );
    case 'no-access':
      return (
        <Notice below={below} kind="off" title={i18n.t('state.noAccess')}>
          <p>{i18n.t('state.noAccessText')}</p>
          <button type="button" class="main" onClick={() => void host.requestAccess()}>
            {i18n.t('state.giveAccess')}
          </button>
        </Notice>
      );
    case 'unsupported-language':
      return (
        <Notice below={below} kind="elsewhere" title={i18n.t('state.language')}>
          <p>{i18n.t('state.languageText')}</p>
        </Notice>
      );
    default:
      return (
        <Notice below={below} kind="nothing" title={i18n.t('state.nothing')}>
          <p>{i18n.t(report?.selection ? 'selection.nothing' : 'state.nothingText')}</p>
          <Known dataset={host.dataset} />
        </Notice>
      );
  }
}
