import { item } from './item.ts';
import type { Settings } from './settings-schema.ts';
import { soundSettings, unsoundSettings } from './sound-settings.ts';

/** Kept in storage.sync, so that it follows the person. */
export const settings = item<Settings>('sync', 'settings', soundSettings);

/** Returns the names of those that could not be read, and are as by default until they are changed. */
export const settingsNotRead = (): Promise<string[]> => item('sync', 'settings', unsoundSettings).getValue();

/** What to change; where that depends on what is set (a list to add to), a function of the settings at that moment. */
export type SettingsChange = Partial<Settings> | ((present: Settings) => Partial<Settings>);

/**
 * Changes some settings and keeps the others. One change at a time, over all pages and the background: two quick ones
 * would else both start from the same old settings, and the second would take the first back.
 */
export const changeSettings = (change: SettingsChange): Promise<void> =>
  navigator.locks.request('settings', async () => {
    const present = await settings.getValue();
    await settings.setValue({ ...present, ...(typeof change === 'function' ? change(present) : change) });
  });
