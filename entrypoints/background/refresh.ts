import { checkGroupFeed, checkIndexFeed, type GroupFeed } from '../../shared/contract.ts';
import type { Failure } from '../store/failure.ts';
import { absoluteIndex } from '../store/absolute-index.ts';
import { FEED_ADDRESS } from '../store/feed-address.ts';
import { aloneIn, followedIds } from '../store/followed.ts';
import { storedGroup, storedIndex, type StoredGroup, type StoredIndex } from '../store/groups.ts';
import type { Item } from '../store/item.ts';
import { knownIndex } from '../store/known-feed.ts';
import { makeOverview } from '../store/make-overview.ts';
import { ownFeedId } from '../store/own-feed.ts';
import { packagedGroup } from '../store/packaged-feed.ts';
import { ownZone } from '../store/own-zone.ts';
import { settings } from '../store/settings.ts';
import { unreadFailure } from '../store/unread.ts';
import { isOnPage, lookUp, placeOf, type Place } from './look-up.ts';
import { ownFeedOf } from './own-feed-text.ts';
import { jsonOf, readFeed, type ReadResult } from './read-feed.ts';
import { tellChanges } from './tell-changes.ts';

/**
 * Reads the index, every followed group and the person's own feeds again. What cannot be read keeps its last good copy
 * and notes why. Returns true when everything was read.
 */
export async function refresh(now: () => number): Promise<boolean> {
  const kept = await knownIndex();
  const own = await settings.getValue();
  const followed = followedIds(own, aloneIn(kept.groups));
  const known = kept.groups.filter(({ id }) => followed.includes(id));
  // All at once, by the index that is known: one slow host must not hold up the others.
  const [read, results, feeds] = await Promise.all([
    readFeed(FEED_ADDRESS, jsonOf(checkIndexFeed)),
    refreshGroups(new Map(known.map((entry) => [entry.id, { ok: true, value: entry }])), now),
    Promise.all(own.feeds.map((address) => refreshOwnFeed(address, ownZone(own), now))),
  ]);
  const fresh: StoredIndex = read.ok
    ? { ...absoluteIndex(read.value, FEED_ADDRESS), readAt: now() }
    : { ...kept, failure: read.failure };
  // A followed group of another page is not looked up again as long as its feed is where it was.
  const elsewhere = known.filter(
    ({ id }) =>
      results.get(id)?.kind !== 'missing' &&
      isOnPage(id, (fresh.pages ?? []).slice(1)) &&
      !placeOf(fresh.groups, id).ok,
  );
  const groups = [...fresh.groups, ...elsewhere];
  const lost = followedIds(own, aloneIn(groups)).filter((id) => !placeOf(groups, id).ok);
  const places = await lookUp(lost, fresh.pages ?? []);
  const found = [...places.values()].flatMap((place) => (place.ok ? place.value : []));
  const indexed = await isKept(storedIndex, { ...fresh, groups: [...groups, ...found] });
  for (const [id, failure] of await refreshGroups(places, now)) results.set(id, failure);
  await makeOverview(own, now());
  return read.ok && indexed && [...results.values(), ...feeds].every((failure) => failure === undefined);
}

/** Reads groups again, all at once. Returns for each why that failed, or undefined. */
const refreshGroups = async (
  places: ReadonlyMap<string, Place>,
  now: () => number,
): Promise<Map<string, Failure | undefined>> =>
  new Map(await Promise.all([...places].map(async ([id, place]) => [id, await refreshGroup(id, place, now)] as const)));

/** Reads a group again; where it is no longer in the index, what was read before stays, with the reason. */
async function refreshGroup(id: string, place: Place, now: () => number): Promise<Failure | undefined> {
  const last = await storedGroup(id).getValue();
  if (!place.ok) {
    if (last !== null) await isKept(storedGroup(id), { ...last, failure: place.failure });
    return place.failure;
  }
  const { feed, page, ics } = place.value;
  const read = await readFeed(feed, jsonOf(checkGroupFeed));
  return keep(read, { id, page, ics, last: last ?? (await packagedGroup(place.value)) }, now());
}

async function refreshOwnFeed(address: string, zone: string, now: () => number): Promise<Failure | undefined> {
  const id = ownFeedId(address);
  const last = await storedGroup(id).getValue();
  const read = await readFeed(address, (text) => ownFeedOf(text, { address, now: now(), zone }));
  return keep(read, { id, page: address, ics: address, last }, now());
}

/** Keeps what was read, or why it was not beside the last good copy. Returns why. */
async function keep(
  read: ReadResult<GroupFeed>,
  { last, ...group }: { id: string; page: string; ics: string; last: StoredGroup | null },
  now: number,
): Promise<Failure | undefined> {
  const item = storedGroup(group.id);
  if (read.ok && last !== null) await tellChanges(last, read.value, now);
  if (read.ok && (await isKept(item, { ...group, feed: read.value, readAt: now }))) {
    if (last === null) await unreadFailure(group.id).removeValue();
    return undefined;
  }
  const failure: Failure = read.ok ? { kind: 'no-room' } : read.failure;
  // A failure that goes on is not written again: with fifty groups that would be megabytes at each try.
  const known = JSON.stringify(last?.failure) === JSON.stringify(failure);
  if (last === null) await isKept(unreadFailure(group.id), failure);
  else if (!known) await isKept(item, { ...last, failure });
  return failure;
}

/** Keeps a value; false where the browser has no room for it, and what was kept before stays. */
const isKept = <T>(place: Item<T>, value: T): Promise<boolean> =>
  place.setValue(value).then(
    () => true,
    () => false,
  );
