import { resolve } from 'node:path';
import type { GroupFeed } from '../shared/contract.ts';
import { groupFeed } from './group-feed.ts';
import type { RegistryEntry } from './registry.ts';
import { lastChange, readSource, shownPath } from './source-file.ts';
import { sourceHistory, type SourceVersion } from './source-history.ts';

/** A group in the registry with its README. */
export interface GroupFile {
  entry: RegistryEntry;
  file: string;
  text: string;
  sha256: string;
  /** UTC instant. */
  updated: string;
  /** What it was before, oldest first. None when the registry says as of when the source is: its file has other dates. */
  history: readonly SourceVersion[];
}

/**
 * Returns a group's README as it is known at a clock.
 *
 * @param folder Folder of the registry.
 * @param now UTC instant.
 * @throws Error that names the file, when it cannot be read
 */
export async function readGroupFile(entry: RegistryEntry, folder: string, now: string): Promise<GroupFile> {
  const path = resolve(folder, entry.source);
  const { text, sha256 } = await readSource(path, 'README');
  const updated = entry.updated === undefined ? await lastChange(path) : wholeInstant(entry.updated);
  return {
    entry,
    file: shownPath(path),
    text,
    sha256,
    // A build for an earlier day must not know of a later change.
    updated: updated > now ? now : updated,
    history: entry.updated === undefined ? await sourceHistory(path) : [],
  };
}

/**
 * Returns the feed of what a group's README says, as of a clock.
 *
 * @throws Error when the corrections cannot be used
 */
export function feedOf({ entry, file, text, sha256, updated }: Omit<GroupFile, 'history'>, now: string): GroupFeed {
  const feed = groupFeed(
    {
      id: entry.id,
      ...(entry.name === undefined ? {} : { name: entry.name }),
      ...(entry.url === undefined ? {} : { url: entry.url }),
      file,
      text,
      sha256,
      updated,
      ...(entry.corrections === undefined ? {} : { corrections: entry.corrections }),
    },
    now,
  );
  if (entry.sourceUrl === undefined) return feed;
  return { ...feed, group: { ...feed.group, source: { ...feed.group.source, url: entry.sourceUrl } } };
}

const wholeInstant = (date: string): string => (date.length === 10 ? `${date}T00:00:00Z` : date);
