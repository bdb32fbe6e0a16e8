/** In: nothing. Out: the messages of the walls stage as plain functions; errors of a torn-down extension are swallowed. */

import type { FrameEnd, FrameOrder, FrameWall, Wall } from '../model/wall';
import { leaveSettings } from './page-settings';
import { onMessage, sendMessage } from './protocol';

/** The background may be asleep or gone (an update, a removal): the page must not notice. */
const quiet = async <T>(message: Promise<T>): Promise<T | null> => {
  try {
    return await message;
  } catch {
    return null;
  }
};

export const wallPorts = () => ({
  settings: (started = performance.timeOrigin) =>
    leaveSettings(started, quiet(sendMessage('pageSettings', { started }))),
  refusedAgo: () => quiet(sendMessage('wallRefusedAgo', { url: location.href })),
  rules: (top: boolean) => quiet(sendMessage('wallRules', { url: location.href, top })),
  clicked: () => void quiet(sendMessage('wallClicked', { url: location.href, started: performance.timeOrigin })),
  snippet: async (id: string) => (await quiet(sendMessage('wallSnippet', { id }))) === true,
  styles: {
    insert: async (css: string) => void (await quiet(sendMessage('wallStyles', { css, on: true }))),
    remove: async (css: string) => void (await quiet(sendMessage('wallStyles', { css, on: false }))),
  },
  news: (wall: Wall) => void quiet(sendMessage('wallNews', wall)),
  askPage: async (wall: FrameWall) => (await quiet(sendMessage('frameWall', wall))) ?? 'leave',
  tellEnd: (end: FrameEnd) => void quiet(sendMessage('frameEnd', end)),
  onFrameWall: (answer: (wall: FrameWall) => Promise<FrameOrder> | FrameOrder) =>
    void onMessage('frameWallSeen', ({ data }) => answer(data)),
  onFrameEnd: (take: (end: FrameEnd) => void) => void onMessage('frameEndSeen', ({ data }) => take(data)),
  onShowAgain: (show: (id: string) => boolean) => void onMessage('showWallAgain', ({ data }) => show(data.wall)),
  onSwitched: (take: (on: boolean) => void) => void onMessage('switched', ({ data }) => take(data.on)),
});
