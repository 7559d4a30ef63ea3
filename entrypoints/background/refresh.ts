import { checkGroupFeed, checkIndexFeed, type GroupFeed, type IndexEntry } from '../../shared/contract.ts';
import { FEED_ADDRESS } from '../store/feed-address.ts';
import { aloneIn, followedIds } from '../store/followed.ts';
import { storedGroup, storedIndex, type StoredGroup, type StoredIndex } from '../store/groups.ts';
import { knownIndex } from '../store/known-feed.ts';
import { makeOverview } from '../store/make-overview.ts';
import { ownFeedId } from '../store/own-feed.ts';
import { absolute } from '../store/index-entry.ts';
import { packagedGroup } from '../store/packaged-feed.ts';
import { ownZone } from '../store/own-zone.ts';
import { settings } from '../store/settings.ts';
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
  // All at once, by the index that is known: one slow host must not hold up the others.
  const [read, ...results] = await Promise.all([
    readFeed(FEED_ADDRESS, jsonOf(checkIndexFeed)),
    ...followedIds(own, aloneIn(kept.groups)).map((id) => refreshGroup(id, entryOf(kept, id), now)),
    ...own.feeds.map((address) => refreshOwnFeed(address, ownZone(own), now)),
  ]);
  const index: StoredIndex = read.ok
    ? { groups: read.value.groups.map((entry) => absolute(entry, FEED_ADDRESS)), readAt: now() }
    : { ...kept, failure: read.failure };
  await storedIndex.setValue(index);
  // What the index no longer has keeps what was read, with the reason.
  const lost = followedIds(own, aloneIn(index.groups)).filter((id) => entryOf(index, id) === undefined);
  for (const id of lost) await refreshGroup(id, undefined, now);
  await makeOverview(own, now());
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
