/** The article script in a page: wires messages and settings to the page's half of the way, and switches it on and off. */

import { articleHtml } from '../article';
import { persistently } from '../messaging/persist';
import { onMessage, sendMessage } from '../messaging/protocol';
import { onRestored, startedAt, untilActive } from '../platform/active';
import { shadowRootOf } from '../platform/shadow-roots';
import { takeOver } from '../platform/take-over';
import { markKinds, markStyle } from '../settings/items';
import { type PageSide, runPage } from './page';

/** Works until `ended` aborts (the extension was updated or removed). */
export async function servePage(doc: Document, ended: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([ended, takeOver('article')]);
  let side: PageSide | null = null;
  let running: AbortController | null = null;

  const look = async () => ({ style: await markStyle.getValue(), kinds: await markKinds.getValue() });
  const start = async () => {
    running?.abort();
    running = new AbortController();
    side = runPage(
      doc,
      {
        tell: (news) => persistently(() => sendMessage('pageNews', news)),
        picked: (sentence) => void sendMessage('markPicked', { sentence }).catch(() => {}),
        moreInPanel: (sentence) => void sendMessage('panelWanted', { sentence }).catch(() => {}),
        shadowOf: shadowRootOf,
      },
      await look(),
      AbortSignal.any([signal, running.signal]),
    );
  };
  const stop = () => {
    running?.abort();
    side = running = null;
  };

  const removers = [
    onMessage('showSentence', ({ data }) => side?.show(data.sentence) ?? false),
    onMessage('stepSentence', ({ data }) => side?.step(data.direction)),
    onMessage('reportChanged', ({ data }) => side?.update(data)),
    onMessage('readAgain', ({ data }) => side?.readAgain(data.anyway)),
    onMessage('readerView', () => {
      const reading = side?.reading();
      return reading ? { html: articleHtml(reading.article, reading.nodes) } : null;
    }),
    onMessage('switched', ({ data }) => (data.on ? start() : stop())),
    markStyle.watch(async () => side?.restyle(await look())),
    markKinds.watch(async () => side?.restyle(await look())),
  ];
  signal.addEventListener(
    'abort',
    () => {
      for (const remove of removers) remove();
    },
    { once: true },
  );

  /** Announces the page; `started` is new whenever it comes in front anew, and begins a new report. */
  const announce = async (started: number) => {
    const settings = await persistently(() => sendMessage('pageSettings', { started }));
    if (signal.aborted) return;
    if (settings?.on) await start();
    else stop();
  };
  onRestored((started) => void announce(started), signal);
  await untilActive(doc, signal);
  await announce(startedAt());
}
