/** The reader's data as one file: writes all settings, takes them back, deletes them. */

import {
  articleLanguages,
  consentOrPay,
  enabled,
  markKinds,
  markStyle,
  paywallBox,
  readerLook,
  sites,
  whereToWork,
  wrongFindings,
} from './items';
import type { Setting } from './setting';

/** Everything that travels; the key in the file is the key in storage. */
const ITEMS = {
  enabled,
  whereToWork,
  sites,
  consentOrPay,
  paywallBox,
  articleLanguages,
  markStyle,
  markKinds,
  readerLook,
  wrongFindings,
};

type Name = keyof typeof ITEMS;
const NAMES = Object.keys(ITEMS) as Name[];
const FORMAT = 'quellenblick-settings';

export interface SettingsFile {
  format: typeof FORMAT;
  version: 1;
  written: string;
  settings: Partial<Record<Name, unknown>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All settings as they are stored now. */
export async function exportSettings(now: Date): Promise<SettingsFile> {
  const settings: SettingsFile['settings'] = {};
  for (const name of NAMES) settings[name] = await ITEMS[name].getValue();
  return { format: FORMAT, version: 1, written: now.toISOString(), settings };
}

/**
 * Takes settings from a file's text. Nothing is changed unless the whole file is sound; settings it does not name stay.
 * @returns how many settings were taken, or null where the text is no settings file
 * @throws where the browser's storage is full; what was there before is back then
 */
export async function importSettings(text: string): Promise<number | null> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(file) || file.format !== FORMAT || file.version !== 1 || !isObject(file.settings)) return null;
  const { settings } = file;
  const present = NAMES.filter((name) => settings[name] !== undefined);
  if (!present.every((name) => ITEMS[name].sound.is(settings[name]))) return null;
  const before = await Promise.all(present.map((name) => ITEMS[name].getValue()));
  const put = (name: Name, value: unknown) => (ITEMS[name] as Setting<unknown>).setValue(value);
  let at = 0;
  try {
    for (; at < present.length; at++) await put(present[at] as Name, settings[present[at] as Name]);
  } catch (error) {
    // The settings before take no more room than they did; those that were taken go first to make it.
    for (const [index, name] of present.slice(0, at).entries()) await put(name, before[index]).catch(() => {});
    throw error;
  }
  return present.length;
}

/** Forgets everything the reader decided or wrote; all settings fall back to their defaults. */
export async function deleteSettings(): Promise<void> {
  for (const name of NAMES) await ITEMS[name].removeValue();
}
