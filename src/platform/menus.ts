/** The context menu: "check this selection" on any selected text. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const ID = 'check-selection';

/** Adds the entry and calls back, straight from the click, with the tab and the selected text. */
export function onSelection(chosen: (tab: { id?: number; windowId?: number }, text: string) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: ID, title: i18n.t('command.checkSelection'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ID && tab && info.selectionText) chosen(tab, info.selectionText);
  });
}
