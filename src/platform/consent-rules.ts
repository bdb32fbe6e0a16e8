/** In: messages of the walls stage. Out: filtered rules, snippets run in the page's world, style sheets, frames heard. */

import {
  type CompactCMPRuleset,
  evalSnippets,
  filterCompactRules,
  type IndexedCMPRuleset,
} from '@duckduckgo/autoconsent';
import compactRules from '@duckduckgo/autoconsent/rules/compact-rules.json';
import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messaging/protocol';
import { Refusals } from './refusals';

/** The engine's script: declared without matches, so it runs nowhere until it is sent for. */
const ENGINE = '/content-scripts/rules.js';

const RULES = compactRules as unknown as IndexedCMPRuleset;

const refusals = new Refusals();

/** Only the rules that can apply in this frame: a page gets about 60 kB of 257, most frames next to nothing. */
export function rulesFor(url: string, top: boolean): CompactCMPRuleset {
  return filterCompactRules(RULES, { url, mainFrame: top });
}

/** Registers everything the walls stage asks of the background. Call once, synchronously, when the worker starts. */
export function registerWalls(): void {
  onMessage('wallRules', async ({ data, sender }) => {
    const target = targetOf(sender);
    if (!target) return null;
    try {
      await browser.scripting.executeScript({ target, files: [ENGINE], injectImmediately: true });
      return rulesFor(data.url, data.top);
    } catch {
      // The frame is gone, or it is one the browser does not let scripts into.
      return null;
    }
  });
  onMessage('wallRefusedAgo', ({ data, sender }) => refusals.ago(sender.tab?.id, data.url, Date.now()));
  onMessage('wallClicked', ({ data, sender }) => {
    refusals.clicked(sender.tab?.id, data.url, data.started, Date.now());
  });
  onMessage('wallSnippet', async ({ data, sender }) => await runSnippet(data.id, sender));
  onMessage('wallStyles', async ({ data, sender }) => {
    const target = targetOf(sender);
    if (!target) return;
    const sheet = { target, css: data.css, origin: 'USER' as const };
    await (data.on ? browser.scripting.insertCSS(sheet) : browser.scripting.removeCSS(sheet)).catch(() => {});
  });
  onMessage('frameWall', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return 'leave';
    return await sendMessage('frameWallSeen', data, { tabId, frameId: 0 }).catch(() => 'leave' as const);
  });
  onMessage('frameEnd', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await sendMessage('frameEndSeen', data, { tabId, frameId: 0 }).catch(() => {});
  });
}

function targetOf(sender: chrome.runtime.MessageSender): { tabId: number; frameIds: number[] } | null {
  if (sender.tab?.id === undefined || sender.frameId === undefined) return null;
  return { tabId: sender.tab.id, frameIds: [sender.frameId] };
}

/**
 * Runs a named snippet in the page's own world. The engine waits one second for an answer, so there always is one:
 * false where the snippet is unknown, fails, or the frame is gone.
 */
async function runSnippet(id: string, sender: chrome.runtime.MessageSender): Promise<boolean> {
  const target = targetOf(sender);
  const func = (evalSnippets as Record<string, (() => unknown) | undefined>)[id];
  if (!target || !func) return false;
  try {
    const [first] = await browser.scripting.executeScript({ target, world: 'MAIN', func, injectImmediately: true });
    return Boolean(first?.result);
  } catch {
    return false;
  }
}
