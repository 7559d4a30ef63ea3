import type { Failure } from '../store/failure.ts';
import { ownFeedId, withoutScheme } from '../store/own-feed.ts';
import { aloneIn, followedIds } from '../store/followed.ts';
import { choices, storedGroup, type StoredGroup, type StoredIndex } from '../store/groups.ts';
import { knownGroup, knownIndex } from '../store/known-feed.ts';
import { settings, settingsNotRead } from '../store/settings.ts';
import { unreadFailure } from '../store/unread.ts';
import type { Settings } from '../store/settings-schema.ts';
import type { Choice } from '../../shared/meeting.ts';

/** A feed of the person's own, and why the last try to read it failed. */
export interface OwnFeedState {
  address: string;
  id: string;
  name: string;
  group: StoredGroup | null;
  failure: Failure | null | undefined;
}

/** Everything the options page shows, as it lies in storage. */
export interface OptionsState {
  index: StoredIndex;
  settings: Settings;
  followed: { id: string; name: string; group: StoredGroup | null }[];
  feeds: OwnFeedState[];
  choices: Record<string, Choice>;
  /** Names of settings that could not be read. */
  notRead: readonly string[];
}

export async function readOptions(): Promise<OptionsState> {
  const [index, own, settled, unsound] = await Promise.all([
    knownIndex(),
    settings.getValue(),
    choices.getValue(),
    settingsNotRead(),
  ]);
  const followed = await Promise.all(
    followedIds(own, aloneIn(index.groups)).map(async (id) => {
      const entry = index.groups.find((one) => one.id === id);
      const group = await knownGroup(id, index.groups);
      return { id, name: group?.feed.group.name ?? entry?.name ?? id, group };
    }),
  );
  const feeds = await Promise.all(
    own.feeds.map(async (address) => {
      const id = ownFeedId(address);
      const [group, unread] = await Promise.all([storedGroup(id).getValue(), unreadFailure(id).getValue()]);
      const failure = group === null ? unread : group.failure;
      return { address, id, name: group?.feed.group.name ?? withoutScheme(address), group, failure };
    }),
  );
  return { index, settings: own, followed, feeds, choices: settled, notRead: unsound };
}
