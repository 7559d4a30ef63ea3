import { resolve } from 'node:path';
import type { GroupFeed } from '../shared/contract.ts';
import { groupFeed } from './group-feed.ts';
import type { RegistryEntry } from './registry.ts';
import { lastChange, readSource, shownPath } from './source-file.ts';

/**
 * Returns the feed of a group in the registry as of a clock.
 *
 * @param folder Folder of the registry.
 * @param now UTC instant.
 * @throws Error that names the file, when the source or the corrections cannot be read
 */
export async function readGroup(entry: RegistryEntry, folder: string, now: string): Promise<GroupFeed> {
  const path = resolve(folder, entry.source);
  const { text, sha256 } = await readSource(path);
  const updated = entry.updated === undefined ? await lastChange(path) : wholeInstant(entry.updated);
  return groupFeed(
    {
      id: entry.id,
      ...(entry.name === undefined ? {} : { name: entry.name }),
      ...(entry.url === undefined ? {} : { url: entry.url }),
      ...(entry.sourceUrl === undefined ? {} : { sourceUrl: entry.sourceUrl }),
      file: shownPath(path),
      text,
      sha256,
      // A build for an earlier day must not know of a later change.
      updated: updated > now ? now : updated,
      ...(entry.corrections === undefined ? {} : { corrections: entry.corrections }),
    },
    now,
  );
}

const wholeInstant = (date: string): string => (date.length === 10 ? `${date}T00:00:00Z` : date);
