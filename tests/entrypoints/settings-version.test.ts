import { describe, expect, test } from 'vitest';
import { readSettingsFile, settingsFile } from '../../entrypoints/store/settings-file.ts';
import { DEFAULT_SETTINGS, newestForm, SETTINGS_VERSION } from '../../entrypoints/store/settings-version.ts';

describe('stored settings', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['no settings at all', 'text'],
  ])('%s mean those by default', (_, stored) => {
    expect(newestForm(stored)).toStrictEqual(DEFAULT_SETTINGS);
  });

  test('those of version 1 keep what was set and get the rest', () => {
    const old = { followed: ['wg-networking'], zone: 'Asia/Kolkata', clock: '24', otherZones: [] };
    expect(newestForm(old)).toStrictEqual({ ...DEFAULT_SETTINGS, ...old });
  });

  test('those of a later version keep it, and what this one does not know', () => {
    const later = { ...DEFAULT_SETTINGS, version: SETTINGS_VERSION + 1, badge: false, colour: 'sepia' };
    expect(newestForm(later)).toStrictEqual(later);
  });
});

describe('a file of settings', () => {
  const own = { ...DEFAULT_SETTINGS, followed: ['wg-networking'], badge: false };

  test('is read back as it was written', () => {
    expect(readSettingsFile(settingsFile(own))).toStrictEqual({ ok: true, settings: own });
  });

  test('of version 1 is read, too', () => {
    const old = {
      wgMeetings: 'settings',
      version: 1,
      settings: { followed: ['a'], zone: null, clock: '12', otherZones: [] },
    };
    expect(readSettingsFile(JSON.stringify(old))).toStrictEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, followed: ['a'], clock: '12' },
    });
  });

  test.each([
    [
      'of a later version',
      { wgMeetings: 'settings', version: 99, settings: {} },
      'version: made by a newer version of this extension',
    ],
    [
      'with a zone that nobody knows',
      { wgMeetings: 'settings', version: 2, settings: { zone: 'Mars/Base' } },
      'zone: no time zone that this browser knows',
    ],
    ['of another program', { settings: {} }, 'wgMeetings: Invalid key: Expected "wgMeetings" but received undefined'],
  ])('%s is refused with a reason', (_, file, message) => {
    expect(readSettingsFile(JSON.stringify(file))).toStrictEqual({ ok: false, message });
  });
});
