import { followedIds } from '../store/followed.ts';
import { choices, storedGroup, storedIndex, type StoredGroup, type StoredIndex } from '../store/groups.ts';
import { packagedGroup, packagedIndex } from '../store/packaged-feed.ts';
import { settings, type Settings } from '../store/settings.ts';
import type { Choice } from '../../shared/meeting.ts';

/** Everything the popup shows, as it lies in storage. */
export interface State {
  index: StoredIndex;
  groups: StoredGroup[];
  settings: Settings;
  choices: Record<string, Choice>;
}

/** Reads what the popup needs. What the background has not stored yet comes from the package. */
export async function readState(): Promise<State> {
  const [kept, own, settled] = await Promise.all([storedIndex.getValue(), settings.getValue(), choices.getValue()]);
  const index = kept ?? (await packagedIndex());
  const groups = await Promise.all(
    followedIds(own, index.groups).map(async (id) => {
      const stored = await storedGroup(id).getValue();
      const entry = index.groups.find((one) => one.id === id);
      return stored ?? (entry === undefined ? null : packagedGroup(entry));
    }),
  );
  return { index, groups: groups.filter((group) => group !== null), settings: own, choices: settled };
}
