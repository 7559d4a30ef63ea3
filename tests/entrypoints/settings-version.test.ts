import { describe, expect, test } from 'vitest';
import { readSettingsFile, settingsFile } from '../../entrypoints/store/settings-file.ts';
import { DEFAULT_SETTINGS, newestForm, SETTINGS_VERSION } from '../../entrypoints/store/settings-version.ts';
import { soundSettings, unsoundSettings } from '../../entrypoints/store/sound-settings.ts';

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

describe('spoilt settings', () => {
  const own = { ...DEFAULT_SETTINGS, followed: ['wg-networking'], badge: false };

  test.each([
    ['a zone that this browser does not know', { zone: 'Mars/Base' }],
    ['a list that is a text', { otherZones: 'Europe/Paris' }],
    ['an address where no feed may be read', { feeds: ['file:///etc/passwd'] }],
    ['reminders without lead times', { reminders: { start: true } }],
  ])('%s: that alone is as by default, and it is told', (_, spoilt) => {
    const [name] = Object.keys(spoilt);
    expect(unsoundSettings({ ...own, ...spoilt })).toStrictEqual([name]);
    expect(soundSettings({ ...own, ...spoilt })).toStrictEqual(own);
  });

  test('with everything set nothing is spoilt', () => {
    const full = {
      ...own,
      feeds: ['http://localhost:8787/v1/groups/x.json'],
      zone: 'Asia/Kolkata',
      clock: '24',
      otherZones: ['Europe/Paris'],
      clockChanges: false,
      reminders: { ...own.reminders, groups: { a: [60, 5], b: [] }, quiet: { from: '22:00', to: '07:30' } },
    };
    expect(unsoundSettings(full)).toStrictEqual([]);
    expect(soundSettings(full)).toStrictEqual(full);
  });

  test('a version from before the first ends', () => {
    expect(soundSettings({ ...own, version: -1e12 })).toStrictEqual(own);
  });

  test('where there are none left, all are told', () => {
    expect(soundSettings('\0\0')).toStrictEqual(DEFAULT_SETTINGS);
    expect(unsoundSettings('\0\0')).toStrictEqual(Object.keys(DEFAULT_SETTINGS));
  });

  test('where none were kept yet, there is nothing to tell', () => {
    expect(unsoundSettings(undefined)).toStrictEqual([]);
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
