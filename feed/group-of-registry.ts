import type { GroupFeed } from '../shared/contract.ts';
import { earlierFeeds } from './earlier-feeds.ts';
import { keepPast } from './kept-past.ts';
import { feedOf, readGroupFile, type GroupFile } from './read-group.ts';
import type { RegistryEntry } from './registry.ts';

/**
 * Returns the feed of a group as of a clock (UTC instant), with its past as it was announced.
 *
 * @throws Error when the corrections cannot be used
 */
export const feedWithPast = (file: GroupFile, now: string): GroupFeed =>
  keepPast(
    feedOf(file, now),
    earlierFeeds(
      file,
      file.history.filter(({ from }) => from < now),
    ),
  );

/** Returns the feed of a group in the registry as of a clock; throws as `readGroupFile` and `feedWithPast`. */
export const readGroup = async (entry: RegistryEntry, folder: string, now: string): Promise<GroupFeed> =>
  feedWithPast(await readGroupFile(entry, folder, now), now);
