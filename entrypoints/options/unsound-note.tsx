import { say, type MessageName } from '../words/say.ts';

/** Where on the page a setting is; all others are under time and zones. */
const SECTIONS: Readonly<Record<string, MessageName>> = {
  followed: 'groups',
  feeds: 'ownFeeds',
  reminders: 'reminders',
};

/** That some settings could not be read, and in which sections they can be made again. */
export function UnsoundNote({ names, locale }: { names: readonly string[]; locale: string }) {
  if (names.length === 0) return null;
  const sections = new Set(names.map((name) => say(SECTIONS[name] ?? 'timeAndZones')));
  return <p role="alert">{say('settingsUnsound', new Intl.ListFormat(locale).format(sections))}</p>;
}
