import type { StoredGroup, StoredIndex } from '../store/groups.ts';
import { knownGroup, knownIndex } from '../store/known-feed.ts';
import { makeOverview } from '../store/make-overview.ts';
import { keptShown, shownAt, type Shown } from '../store/overview.ts';

/** Everything the popup shows, as it lies in storage. */
export interface State extends Pick<Shown, 'settings' | 'choices'> {
  /** As of when, milliseconds since the epoch. */
  at: number;
  /** The followed groups; when there are several, only what a list needs of each. */
  groups: StoredGroup[];
  /** The one to show in full. */
  shown: StoredGroup | undefined;
  /** What there is to follow, as long as nothing is. */
  index: StoredIndex | undefined;
}

/**
 * Reads what the popup needs and no more. What the background has not stored yet comes from the package.
 *
 * @param wanted Group to show in full; the only followed one without it.
 * @param now Milliseconds since the epoch.
 * @param kept What lies in storage, where it has been asked for already.
 */
export async function readState(
  wanted: string | undefined,
  now: number,
  kept: Promise<Shown> = keptShown(),
): Promise<State> {
  const { overview, settings, choices } = await shownAt(now, await kept, makeOverview);
  const groups = overview.ids.flatMap((id) => overview.groups[id] ?? []);
  const common = { at: now, settings, choices, groups, index: undefined, shown: undefined };
  if (groups.length === 0) return { ...common, index: await knownIndex() };
  if (overview.ids.length === 1) return { ...common, shown: groups[0] };
  return wanted === undefined ? common : { ...common, shown: await inFull(wanted) };
}

async function inFull(id: string): Promise<StoredGroup | undefined> {
  const { groups } = await knownIndex();
  return (await knownGroup(id, groups)) ?? undefined;
}
