import { item } from './item.ts';
import type { Settings } from './settings-schema.ts';
import { newestForm } from './settings-version.ts';

/** Kept in storage.sync, so that it follows the person. */
export const settings = item<Settings>('sync', 'settings', newestForm);

/**
 * Changes some settings and keeps the others. One change at a time, over all pages and the background: two quick ones
 * would else both start from the same old settings, and the second would take the first back.
 */
export const changeSettings = (changes: Partial<Settings>): Promise<void> =>
  navigator.locks.request('settings', async () => {
    await settings.setValue({ ...(await settings.getValue()), ...changes });
  });
