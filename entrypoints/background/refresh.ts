import { checkGroupFeed, checkIndexFeed, type IndexEntry } from '../../shared/contract.ts';
import { briefFeed } from '../../shared/brief-feed.ts';
import { FEED_ADDRESS } from '../store/feed-address.ts';
import { followedIds } from '../store/followed.ts';
import { briefs, storedGroup, storedIndex, type StoredGroup, type StoredIndex } from '../store/groups.ts';
import { absolute, packagedGroup, packagedIndex } from '../store/packaged-feed.ts';
import { settings } from '../store/settings.ts';
import { readFeed } from './read-feed.ts';

/** Puts what this build carries along where nothing has been read yet, or only an older build's. */
export async function seed(): Promise<StoredIndex> {
  const kept = await storedIndex.getValue();
  const index = kept ?? (await packagedIndex());
  if (kept === null) await storedIndex.setValue(index);
  const followed = followedIds(await settings.getValue(), index.groups);
  const { groups: known } = await briefs.getValue();
  const fresh = followed.filter((id) => known[id] === undefined);
  if (fresh.length === 0) return index;
  for (const id of fresh) {
    const entry = index.groups.find((one) => one.id === id);
    if (entry === undefined || (await storedGroup(id).getValue()) !== null) continue;
    await storedGroup(id).setValue(await packagedGroup(entry));
  }
  await storeBriefs(followed, Date.now());
  return index;
}

/**
 * Reads the index and every followed group again. What cannot be read keeps its last good copy and notes why.
 * Returns true when everything was read.
 */
export async function refresh(now: () => number): Promise<boolean> {
  const kept = await seed();
  const read = await readFeed(FEED_ADDRESS, checkIndexFeed);
  const index: StoredIndex = read.ok
    ? { groups: read.value.groups.map((entry) => absolute(entry, FEED_ADDRESS)), readAt: now() }
    : { ...kept, failure: read.failure };
  await storedIndex.setValue(index);
  const followed = followedIds(await settings.getValue(), index.groups);
  const results = await Promise.all(
    followed.map((id) =>
      refreshGroup(
        id,
        index.groups.find((entry) => entry.id === id),
        now,
      ),
    ),
  );
  await storeBriefs(followed, now());
  return read.ok && results.every(Boolean);
}

/** Keeps what the popup's list needs of each followed group in one place. */
export async function storeBriefs(followed: readonly string[], now: number): Promise<void> {
  const groups = await Promise.all(followed.map((id) => storedGroup(id).getValue()));
  const short = groups.filter((group) => group !== null).map((group) => [group.id, brief(group, now)] as const);
  await briefs.setValue({ made: now, groups: Object.fromEntries(short) });
}

const brief = (group: StoredGroup, now: number): StoredGroup => ({ ...group, feed: briefFeed(group.feed, now) });

async function refreshGroup(id: string, entry: IndexEntry | undefined, now: () => number): Promise<boolean> {
  const item = storedGroup(id);
  const kept = await item.getValue();
  if (entry === undefined) {
    // The index no longer has it: what was read stays, with the reason.
    if (kept !== null) await item.setValue({ ...kept, failure: { kind: 'missing' } });
    return false;
  }
  const read = await readFeed(entry.feed, checkGroupFeed);
  if (read.ok) {
    const { page, ics } = entry;
    await item.setValue({ id, page, ics, feed: read.value, readAt: now() } satisfies StoredGroup);
    return true;
  }
  const last = kept ?? (await packagedGroup(entry));
  if (last !== null) await item.setValue({ ...last, failure: read.failure });
  return false;
}
