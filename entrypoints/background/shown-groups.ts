import { meetings, type Meeting } from '../../shared/meeting.ts';
import { shownIds } from '../store/followed.ts';
import { choices, storedGroup, storedIndex, type StoredGroup } from '../store/groups.ts';
import { settings } from '../store/settings.ts';

/** A group with its meetings, the person's choices applied. */
export interface ShownGroup {
  group: StoredGroup;
  all: Meeting[];
}

/** Returns everything that the person follows, from storage. */
export async function shownGroups(): Promise<ShownGroup[]> {
  const [own, index, settled] = await Promise.all([settings.getValue(), storedIndex.getValue(), choices.getValue()]);
  const groups = await Promise.all(shownIds(own, index?.groups ?? []).map((id) => storedGroup(id).getValue()));
  return groups
    .filter((group) => group !== null)
    .map((group) => ({ group, all: meetings(group.feed, settled[group.id]) }));
}

/** Returns the zone to tell times in: the chosen one, else the computer's. */
export async function ownZone(): Promise<string> {
  return (await settings.getValue()).zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
