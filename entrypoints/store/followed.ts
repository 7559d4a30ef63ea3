import { ownFeedId } from './own-feed.ts';
import type { Settings } from './settings-schema.ts';

/**
 * Returns the id of the group that is followed as long as the person has not chosen: the only one of an index, because there
 * is nothing to choose. Null with more, since the person is asked first.
 */
export function aloneIn([only, ...others]: readonly { id: string }[]): string | null {
  return only !== undefined && others.length === 0 ? only.id : null;
}

/** Returns the ids of the followed groups of the index. */
export const followedIds = ({ followed }: Pick<Settings, 'followed'>, alone: string | null): readonly string[] =>
  followed ?? (alone === null ? [] : [alone]);

/** Returns the ids of everything to show: followed groups, then the person's own feeds. */
export const shownIds = (settings: Pick<Settings, 'followed' | 'feeds'>, alone: string | null): readonly string[] => [
  ...followedIds(settings, alone),
  ...settings.feeds.map(ownFeedId),
];

/** Returns the change of settings that forgets which reminders a group had, once it is no longer followed. */
export function withoutReminders({ reminders }: Pick<Settings, 'reminders'>, id: string): Pick<Settings, 'reminders'> {
  const { [id]: _forgotten, ...groups } = reminders.groups;
  return { reminders: { ...reminders, groups } };
}
