import { briefFeed } from '../../shared/brief-feed.ts';
import { checkGroupFeed, checkIndexFeed, type GroupFeed, type IndexEntry } from '../../shared/contract.ts';
import { FEED_ADDRESS } from '../store/feed-address.ts';
import { followedIds, shownIds } from '../store/followed.ts';
import { briefs, storedGroup, storedIndex, type StoredGroup, type StoredIndex } from '../store/groups.ts';
import { ownFeedId } from '../store/own-feed.ts';
import { absolute, packagedGroup, packagedIndex } from '../store/packaged-feed.ts';
import { settings } from '../store/settings.ts';
import { ownFeedOf } from './own-feed-text.ts';
import { jsonOf, readFeed, type ReadResult } from './read-feed.ts';
import { ownZone } from './shown-groups.ts';
import { tellChanges } from './tell-changes.ts';

/** Puts what this build carries along where nothing has been read yet. */
export async function seed(): Promise<StoredIndex> {
  const kept = await storedIndex.getValue();
  const index = kept ?? (await packagedIndex());
  if (kept === null) await storedIndex.setValue(index);
  const own = await settings.getValue();
  const { groups: known } = await briefs.getValue();
  const fresh = followedIds(own, index.groups).filter((id) => known[id] === undefined);
  if (fresh.length === 0) return index;
  for (const id of fresh) {
    const entry = index.groups.find((one) => one.id === id);
    if (entry === undefined || (await storedGroup(id).getValue()) !== null) continue;
    await storedGroup(id).setValue(await packagedGroup(entry));
  }
  await storeBriefs(shownIds(own, index.groups), Date.now());
  return index;
}

/**
 * Reads the index, every followed group and the person's own feeds again. What cannot be read keeps its last good copy
 * and notes why. Returns true when everything was read.
 */
export async function refresh(now: () => number): Promise<boolean> {
  const kept = await seed();
  const own = await settings.getValue();
  const zone = await ownZone();
  // All at once, by the index that is known: one slow host must not hold up the others.
  const [read, ...results] = await Promise.all([
    readFeed(FEED_ADDRESS, jsonOf(checkIndexFeed)),
    ...followedIds(own, kept.groups).map((id) => refreshGroup(id, entryOf(kept, id), now)),
    ...own.feeds.map((address) => refreshOwnFeed(address, zone, now)),
  ]);
  const index: StoredIndex = read.ok
    ? { groups: read.value.groups.map((entry) => absolute(entry, FEED_ADDRESS)), readAt: now() }
    : { ...kept, failure: read.failure };
  await storedIndex.setValue(index);
  // What the index no longer has keeps what was read, with the reason.
  const lost = followedIds(own, index.groups).filter((id) => entryOf(index, id) === undefined);
  for (const id of lost) await refreshGroup(id, undefined, now);
  await storeBriefs(shownIds(own, index.groups), now());
  return read.ok && lost.length === 0 && results.every(Boolean);
}

const entryOf = ({ groups }: StoredIndex, id: string): IndexEntry | undefined => groups.find((one) => one.id === id);

async function refreshGroup(id: string, entry: IndexEntry | undefined, now: () => number): Promise<boolean> {
  const kept = await storedGroup(id).getValue();
  if (entry === undefined) {
    if (kept !== null) await storedGroup(id).setValue({ ...kept, failure: { kind: 'missing' } });
    return false;
  }
  const { page, ics } = entry;
  const read = await readFeed(entry.feed, jsonOf(checkGroupFeed));
  return keep(read, { id, page, ics, last: kept ?? (await packagedGroup(entry)) }, now());
}

async function refreshOwnFeed(address: string, zone: string, now: () => number): Promise<boolean> {
  const id = ownFeedId(address);
  const last = await storedGroup(id).getValue();
  const read = await readFeed(address, (text) => ownFeedOf(text, { address, now: now(), zone }));
  return keep(read, { id, page: address, ics: address, last }, now());
}

/** Keeps what was read, or why it was not beside the last good copy. Returns true when it was read. */
async function keep(
  read: ReadResult<GroupFeed>,
  { last, ...group }: { id: string; page: string; ics: string; last: StoredGroup | null },
  now: number,
): Promise<boolean> {
  const item = storedGroup(group.id);
  if (!read.ok) {
    // A failure that goes on is not written again: with fifty groups that would be megabytes at each try.
    const known = JSON.stringify(last?.failure) === JSON.stringify(read.failure);
    if (last !== null && !known) await item.setValue({ ...last, failure: read.failure });
    return false;
  }
  if (last !== null) await tellChanges(last.feed, read.value, now);
  await item.setValue({ ...group, feed: read.value, readAt: now });
  return true;
}

/** Keeps what the popup's list needs of each group in one place. */
async function storeBriefs(ids: readonly string[], now: number): Promise<void> {
  const groups = await Promise.all(ids.map((id) => storedGroup(id).getValue()));
  const short = groups.filter((group) => group !== null).map((group) => [group.id, brief(group, now)] as const);
  await briefs.setValue({ made: now, groups: Object.fromEntries(short) });
}

const brief = (group: StoredGroup, now: number): StoredGroup => ({ ...group, feed: briefFeed(group.feed, now) });
