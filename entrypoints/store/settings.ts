import { storage } from 'wxt/utils/storage';
import type { ClockStyle } from '../../shared/time-format.ts';

/** What a person has set. Kept in storage.sync, so that it follows them. */
export interface Settings {
  /** Ids of the followed groups; null until the person has chosen. */
  followed: string[] | null;
  /** IANA zone to show times in; null for the computer's. */
  zone: string | null;
  clock: ClockStyle;
  /** Other zones in which the next meeting is shown, IANA ids. */
  otherZones: string[];
}

export const DEFAULT_SETTINGS: Settings = { followed: null, zone: null, clock: 'language', otherZones: [] };

export const settings = storage.defineItem<Settings>('sync:settings', { fallback: DEFAULT_SETTINGS, version: 1 });
