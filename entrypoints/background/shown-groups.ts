import { meetings, type Meeting } from '../../shared/meeting.ts';
import type { StoredGroup } from '../store/groups.ts';
import { knownGroup, knownIndex } from '../store/known-feed.ts';
import { makeOverview } from '../store/make-overview.ts';
import { keptShown, shownAt } from '../store/overview.ts';

/** A group with its meetings, the person's choices applied. */
export interface ShownGroup {
  group: StoredGroup;
  all: Meeting[];
}

/** Returns everything that the person follows, from storage. */
export async function shownGroups(now: number): Promise<ShownGroup[]> {
  const { overview, choices } = await shownAt(now, await keptShown(), makeOverview);
  const { groups: index } = await knownIndex();
  const groups = await Promise.all(overview.ids.map((id) => knownGroup(id, index)));
  return groups
    .filter((group) => group !== null)
    .map((group) => ({ group, all: meetings(group.feed, choices[group.id]) }));
}
