/** "Something is broken here": a local report that the reader may copy, and the site switched off. Sends nothing. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TabReport } from '../model/finding';
import type { SiteChoice } from '../settings/items';

/** The report as text: what a developer needs, and nothing the reader did not see. */
export function brokenText(report: TabReport | null, url: string, note: string): string {
  const walls = (report?.walls ?? []).map((wall) => `${wall.kind}: ${wall.outcome} (${wall.by})`);
  return [
    `Quellenblick · ${url}`,
    `state: ${report?.state ?? '–'}${report?.why ? ` (${report.why})` : ''}`,
    `walls: ${walls.join('; ') || '–'}`,
    `sentences: ${report?.sentences.length ?? 0}, findings: ${report?.findings.length ?? 0}`,
    `browser: ${navigator.userAgent}`,
    note.trim(),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A report that was kept with its site, as text. */
export function keptText(kept: NonNullable<SiteChoice['broken']>): string {
  return [
    `Quellenblick · ${kept.url}`,
    `kept: ${kept.at}`,
    `state: ${kept.state || '–'}`,
    `walls: ${kept.walls.join('; ') || '–'}`,
    `browser: ${navigator.userAgent}`,
    kept.note.trim(),
  ]
    .filter(Boolean)
    .join('\n');
}

interface Props {
  report: TabReport | null;
  url: string;
  close(): void;
  keep(note: string): void;
}

export function Broken({ report, url, close, keep }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [note, setNote] = useState('');
  const [copied, setCopied] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const text = brokenText(report, url, note);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="broken-title" onClose={close}>
      <h2 id="broken-title">{i18n.t('broken.title')}</h2>
      <p>{i18n.t('broken.text')}</p>
      <label>
        {i18n.t('broken.note')}
        <textarea rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <details>
        <summary>{i18n.t('broken.preview')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{text}</pre>
      </details>
      <p class="actions">
        <button
          type="button"
          class="main"
          onClick={() => {
            keep(note);
            dialog.current?.close();
          }}
        >
          {i18n.t('broken.off')}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {i18n.t(copied ? 'finding.copied' : 'broken.copy')}
        </button>
        <button type="button" class="plain" onClick={() => dialog.current?.close()}>
          {i18n.t('broken.cancel')}
        </button>
      </p>
    </dialog>
  );
}
