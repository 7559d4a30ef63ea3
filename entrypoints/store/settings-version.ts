import type { Settings } from './settings-schema.ts';

/** The version of the form in which settings are stored and exported; a change of form raises it and adds a migration. */
export const SETTINGS_VERSION = 2;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  followed: null,
  feeds: [],
  zone: null,
  clock: 'language',
  otherZones: [],
  badge: true,
  clockChanges: true,
  reminders: { start: false, leads: [10], groups: {}, changes: false, records: false, quiet: null },
};

type Stored = Readonly<Record<string, unknown>>;

/** By version: how settings of the form before it are brought to its own. */
const MIGRATIONS: Readonly<Record<number, (old: Stored) => Stored>> = {
  // Version 1 had only `followed`, `zone`, `clock` and `otherZones`.
  2: (old) => ({ ...DEFAULT_SETTINGS, ...old }),
};

/**
 * Returns settings of any version in the form of this one; what nobody has set is as by default. Fields that are not known
 * stay: a newer browser of the same person may have written them.
 */
export function newestForm(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  let form: Stored = { ...stored };
  const written = typeof form['version'] === 'number' ? Math.max(1, form['version']) : 1;
  for (let version = written + 1; version <= SETTINGS_VERSION; version += 1) form = MIGRATIONS[version]?.(form) ?? form;
  return { ...DEFAULT_SETTINGS, ...form, version: Math.max(written, SETTINGS_VERSION) };
}
