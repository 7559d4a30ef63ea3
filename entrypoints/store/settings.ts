import { storage } from 'wxt/utils/storage';
import type { Settings } from './settings-schema.ts';

export const DEFAULT_SETTINGS: Settings = {
  followed: null,
  feeds: [],
  zone: null,
  clock: 'language',
  otherZones: [],
  badge: true,
  clockChanges: true,
  reminders: { start: false, leads: [10], groups: {}, changes: false, records: false, quiet: null },
};

/**
 * Kept in storage.sync, so that it follows the person. A change of form raises the version and adds a migration:
 * https://wxt.dev/storage, "Versioning". Version 1 had only `followed`, `zone`, `clock` and `otherZones`.
 */
export const settings = storage.defineItem<Settings>('sync:settings', {
  fallback: DEFAULT_SETTINGS,
  version: 2,
  migrations: { 2: (old: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...old }) },
});

/**
 * Changes some settings and keeps the others. One change at a time, over all pages and the background: two quick ones
 * would else both start from the same old settings, and the second would take the first back.
 */
export const changeSettings = (changes: Partial<Settings>): Promise<void> =>
  navigator.locks.request('settings', async () => {
    await settings.setValue({ ...(await settings.getValue()), ...changes });
  });
