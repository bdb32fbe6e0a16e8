/** Two real browsers behind one small handle. */

import type { BrowserName, LaunchOptions, Session } from './browser-session';
import { launchChrome } from './chromium';
import { launchFirefox } from './firefox';

export { type BrowserName, findBrowser, type Session, type View } from './browser-session';

/** Starts a browser with the extension; throws with one clear line where the browser is missing. */
export const launch = (name: BrowserName, options: LaunchOptions = {}): Promise<Session> =>
  name === 'chrome' ? launchChrome(options) : launchFirefox(options);
