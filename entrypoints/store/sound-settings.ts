import { isKnownZone } from '../../shared/known-zone.ts';
import { hasForm, isRecordOf } from './has-form.ts';
import { ownFeedAddress } from './own-feed.ts';
import type { Settings } from './settings-schema.ts';
import { DEFAULT_SETTINGS, newestForm } from './settings-version.ts';

const REMINDERS = { start: true, leads: [0], changes: true, records: true };
const QUIET = { from: '', to: '' };

/**
 * What can be gone by without a fault. The schema says more, and is for what comes from elsewhere: popup and badge have no
 * time to load it.
 */
const SOUND: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  version: (value) => hasForm(value, 0),
  followed: (value) => value === null || hasForm(value, ['']),
  feeds: (value) => hasForm(value, ['']) && value.every((address) => ownFeedAddress(address) !== undefined),
  zone: (value) => value === null || (hasForm(value, '') && isKnownZone(value)),
  clock: (value) => hasForm(value, ''),
  otherZones: (value) => hasForm(value, ['']) && value.every(isKnownZone),
  badge: (value) => hasForm(value, true),
  clockChanges: (value) => hasForm(value, true),
  reminders: (value) =>
    hasForm(value, { ...REMINDERS, groups: null, quiet: null }) &&
    isRecordOf(value.groups, [0]) &&
    (value.quiet === null || hasForm(value.quiet, QUIET)),
};

const unsoundIn = (form: Settings): string[] =>
  Object.entries(SOUND).flatMap(([name, sound]) => (sound(Reflect.get(form, name)) ? [] : name));

/**
 * Returns the names of stored settings that cannot be gone by: spoilt, or of a browser that knows more than this one, such as
 * a time zone of next year.
 */
export const unsoundSettings = (stored: unknown): string[] =>
  stored === undefined || (typeof stored === 'object' && stored !== null)
    ? unsoundIn(newestForm(stored))
    : Object.keys(SOUND);

/** Returns stored settings of any version as they can be gone by: each unsound one as by default, all others as they are. */
export function soundSettings(stored: unknown): Settings {
  const form = newestForm(stored);
  const unsound = unsoundIn(form);
  const otherwise = Object.entries(DEFAULT_SETTINGS).filter(([name]) => unsound.includes(name));
  return { ...form, ...Object.fromEntries(otherwise) };
}
