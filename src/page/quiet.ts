/** In: a document on its way. Out: the moment at which work on it holds up neither its loading nor its reader. */

/** A page whose pictures and frames take longer than this is not waited for, in milliseconds after its text is there. */
const PATIENCE = 1_000;
/** How long an idle moment is waited for, in milliseconds. */
const IDLE = 500;

/** Resolves when the page is shown, has loaded (or loads for long) and is idle; never after the signal is aborted. */
export async function whenQuiet(doc: Document, signal: AbortSignal): Promise<void> {
  const view = doc.defaultView;
  if (!view) return;
  if (doc.readyState === 'loading') await once(doc, 'DOMContentLoaded', signal);
  if (doc.readyState !== 'complete') {
    await Promise.race([once(view, 'load', signal), new Promise((resolve) => view.setTimeout(resolve, PATIENCE))]);
  }
  while (doc.hidden) await once(doc, 'visibilitychange', signal);
  await idle(view);
}

/** Resolves in the page's next idle moment: what follows is a task of its own. */
export const idle = (view: Window): Promise<void> =>
  new Promise((resolve) => view.requestIdleCallback(() => resolve(), { timeout: IDLE }));

const once = (target: EventTarget, type: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => target.addEventListener(type, () => resolve(), { once: true, signal }));
