/** The look script in a page: announces the page, follows the reader's switch, and sends for the article script. */

import { pageSettings } from '../messaging/page-settings';
import { persistently } from '../messaging/persist';
import { onMessage, sendMessage } from '../messaging/protocol';
import { onRestored, startedAt, untilActive } from '../platform/active';
import { takeOver } from '../platform/take-over';
import { lookFirst } from './first-look';

/** Works until `signal` aborts, or until the article script takes over. */
export async function serveLook(doc: Document, signal: AbortSignal): Promise<void> {
  const ours = AbortSignal.any([signal, takeOver('look')]);
  if (ours.aborted) return;
  let running: AbortController | null = null;

  const tell = <T>(send: () => Promise<T>) => void persistently(send);
  const start = () => {
    running?.abort();
    running = new AbortController();
    const wires = {
      navigated: () => tell(() => sendMessage('pageNews', { kind: 'unread', url: doc.URL })),
      read: () => tell(() => sendMessage('readingWanted', {})),
    };
    void lookFirst(doc, wires, AbortSignal.any([ours, running.signal]));
  };
  const announce = async (started: number) => {
    const settings = await pageSettings(started);
    if (ours.aborted) return;
    if (settings?.on) start();
    else running?.abort();
  };

  const unhear = onMessage('switched', ({ data }) => (data.on ? start() : running?.abort()));
  ours.addEventListener('abort', unhear, { once: true });
  onRestored((started) => void announce(started), ours);
  await untilActive(doc, ours);
  await announce(startedAt());
}
