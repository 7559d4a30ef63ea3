import { ownFeedId, withoutScheme } from '../store/own-feed.ts';
import { aloneIn, followedIds } from '../store/followed.ts';
import { choices, storedGroup, type StoredGroup, type StoredIndex } from '../store/groups.ts';
import { knownGroup, knownIndex } from '../store/known-feed.ts';
import { settings } from '../store/settings.ts';
import type { Settings } from '../store/settings-schema.ts';
import type { Choice } from '../../shared/meeting.ts';

/** Everything the options page shows, as it lies in storage. */
export interface OptionsState {
  index: StoredIndex;
  settings: Settings;
  followed: { id: string; name: string; group: StoredGroup | null }[];
  feeds: { address: string; id: string; name: string; group: StoredGroup | null }[];
  choices: Record<string, Choice>;
}

export async function readOptions(): Promise<OptionsState> {
  const [index, own, settled] = await Promise.all([knownIndex(), settings.getValue(), choices.getValue()]);
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
      const group = await storedGroup(id).getValue();
      return { address, id, name: group?.feed.group.name ?? withoutScheme(address), group };
    }),
  );
  return { index, settings: own, followed, feeds, choices: settled };
}
