/** Keyboard commands; the browser lists them and lets the reader change the keys. */

import { browser } from 'wxt/browser';

const DIRECTIONS: Record<string, 'next' | 'previous'> = { 'next-finding': 'next', 'previous-finding': 'previous' };

/** Calls back with the active tab when a stepping command was pressed. */
export function onCommand(step: (tabId: number, direction: 'next' | 'previous') => unknown): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const direction = DIRECTIONS[command];
    const active = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (direction && active?.id !== undefined) step(active.id, direction);
  });
}
