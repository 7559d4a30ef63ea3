import { basename, dirname, resolve } from 'node:path';
import type { GroupFeed } from '../shared/contract.ts';
import { timeZones } from './publish/vtimezone.ts';
import { calendar } from './publish/calendar.ts';
import { calendarFaults } from './publish/calendar-lint.ts';
import { readGroup } from './group-of-registry.ts';
import { readRegistry, type RegistryEntry } from './registry.ts';
import { readSource, shownPath } from './source-file.ts';

/** A group as it was understood, or why it was not. */
export interface CheckedGroup {
  file: string;
  feed: GroupFeed | undefined;
  problem: string | undefined;
}

/**
 * Reads a registry (.yaml, .yml) or any one README, and publishes nothing.
 *
 * @param now UTC instant.
 * @throws SourceError or RegistryError when the registry cannot be read
 */
export async function check(path: string, now: string): Promise<CheckedGroup[]> {
  const isRegistry = /\.ya?ml$/i.test(path);
  const entries = isRegistry ? readRegistry((await readSource(path, 'registry')).text, path) : [fileEntry(path)];
  const checked: CheckedGroup[] = [];
  for (const entry of entries) checked.push(await checkEntry(entry, dirname(path), now));
  return checked;
}

/** A README outside of any registry is a group by itself, named after its folder. */
function fileEntry(path: string): RegistryEntry {
  const folder = basename(dirname(resolve(path)));
  const id = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return { id: id === '' ? 'group' : id.slice(0, 100), source: basename(path) };
}

async function checkEntry(entry: RegistryEntry, folder: string, now: string): Promise<CheckedGroup> {
  const file = shownPath(resolve(folder, entry.source));
  try {
    const feed = await readGroup(entry, folder, now);
    const { name, description } = feed.group;
    const faults = calendarFaults(calendar([feed], { name, description }, timeZones(Number(now.slice(0, 4)))), [feed]);
    const problem =
      faults.length === 0
        ? undefined
        : `The calendar would be wrong: ${faults.map(({ message }) => message).join(' ')}`;
    return { file, feed, problem };
  } catch (error) {
    return { file, feed: undefined, problem: error instanceof Error ? error.message : String(error) };
  }
}
