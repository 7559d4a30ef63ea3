import * as v from 'valibot';
import { MOST_FEEDS, MOST_FOLLOWED, Settings } from './settings-schema.ts';
import { newestForm, SETTINGS_VERSION } from './settings-version.ts';

const SettingsFile = v.pipe(
  v.object({
    wgMeetings: v.literal('settings'),
    version: v.pipe(v.number(), v.maxValue(SETTINGS_VERSION, 'made by a newer version of this extension')),
    settings: v.record(v.string(), v.unknown()),
  }),
  v.transform(({ version, settings }) => newestForm({ ...settings, version })),
  Settings,
);

/** Returns the settings as a file that {@link readSettingsFile} takes. */
export const settingsFile = ({ version, ...settings }: Settings): string =>
  `${JSON.stringify({ wgMeetings: 'settings', version, settings }, null, 2)}\n`;

/** Returns the settings in a file of this version or an earlier one, or what is wrong with it. Never throws. */
export function readSettingsFile(text: string): { ok: true; settings: Settings } | { ok: false; message: string } {
  try {
    const result = v.safeParse(SettingsFile, JSON.parse(text));
    if (result.success) return { ok: true, settings: result.output };
    const [issue] = result.issues;
    return { ok: false, message: `${v.getDotPath(issue) ?? 'file'}: ${issue.message}` };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Returns what importing makes of the present settings: groups and feeds are added, as many as there is room for, the rest is
 * as in the file.
 */
export function merged(present: Settings, imported: Settings): Settings {
  const followed =
    present.followed === null && imported.followed === null
      ? null
      : union(present.followed ?? [], imported.followed ?? []).slice(0, MOST_FOLLOWED);
  return { ...imported, followed, feeds: union(present.feeds, imported.feeds).slice(0, MOST_FEEDS) };
}

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
