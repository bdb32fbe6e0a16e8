/** The reader's data as one file: writes all settings, takes them back, deletes them. */

import {
  articleLanguages,
  consentOrPay,
  enabled,
  markKinds,
  markStyle,
  readerLook,
  sites,
  whereToWork,
  wrongFindings,
} from './items';

/** Everything that travels; the key in the file is the key in storage. */
const ITEMS = {
  enabled,
  whereToWork,
  sites,
  consentOrPay,
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

const among =
  (...allowed: string[]) =>
  (value: unknown) =>
    allowed.includes(value as string);
const listOf = (test: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(test);
const record = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each setting must look like: a file may come from anywhere. */
const VALID: Record<Name, (value: unknown) => boolean> = {
  enabled: (value) => typeof value === 'boolean',
  whereToWork: among('all', 'chosen'),
  sites: (value) => record(value) && Object.values(value).every(record),
  consentOrPay: among('hide', 'leave'),
  articleLanguages: listOf(among('de', 'en')),
  markStyle: among('underline', 'tint'),
  markKinds: listOf(among('corroborated', 'contradicted', 'other-figure', 'related')),
  readerLook: (value) =>
    record(value) &&
    among('serif', 'sans')(value.face) &&
    typeof value.size === 'number' &&
    typeof value.width === 'number' &&
    among('system', 'light', 'sepia', 'dark')(value.paper),
  wrongFindings: listOf(
    (value) => record(value) && typeof value.claim === 'string' && typeof value.sentence === 'string',
  ),
};

/** All settings as they are stored now. */
export async function exportSettings(now: Date): Promise<SettingsFile> {
  const settings: SettingsFile['settings'] = {};
  for (const name of NAMES) settings[name] = await ITEMS[name].getValue();
  return { format: FORMAT, version: 1, written: now.toISOString(), settings };
}

/**
 * Takes settings from a file's text. Nothing is changed unless the whole file is sound; settings it does not name stay.
 * @returns how many settings were taken, or null where the text is no settings file
 */
export async function importSettings(text: string): Promise<number | null> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!record(file) || file.format !== FORMAT || !record(file.settings)) return null;
  const { settings } = file;
  const present = NAMES.filter((name) => settings[name] !== undefined);
  if (!present.every((name) => VALID[name](settings[name]))) return null;
  for (const name of present) {
    const item = ITEMS[name] as { setValue(value: unknown): Promise<void> };
    await item.setValue(settings[name]);
  }
  return present.length;
}

/** Forgets everything the reader decided or wrote; all settings fall back to their defaults. */
export async function deleteSettings(): Promise<void> {
  for (const name of NAMES) await ITEMS[name].removeValue();
}
