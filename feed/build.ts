import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkGroupFeed, type GroupFeed } from '../shared/contract.ts';
import { replaceFolder } from './output-folder.ts';
import { pageAssets } from './page-assets.ts';
import { PATHS } from './publish/addresses.ts';
import { publishGroup, publishSite, type PublishOptions } from './publish/publish.ts';
import { timeZones } from './publish/vtimezone.ts';
import { readGroup } from './read-group.ts';
import { readRegistry, type RegistryEntry } from './registry.ts';
import { shownPath } from './source-file.ts';

export interface BuildOptions {
  /** Path of the registry. */
  groups: string;
  /** Path of the published folder. */
  out: string;
  /** UTC instant. */
  now: string;
  /** Address of the published folder, where it is known. */
  base?: string;
}

/** A group as it was built. */
export interface BuiltGroup {
  id: string;
  /** The README, relative to the working folder. */
  file: string;
  /** Undefined when the group could not be built and there was nothing to keep. */
  feed: GroupFeed | undefined;
  /** Why the group could not be built; its last good files were kept if there were any. */
  problem: string | undefined;
}

interface Made extends BuiltGroup {
  files: ReadonlyMap<string, string>;
}

/**
 * Builds all groups of a registry and publishes them at once. A group that cannot be built keeps its last good files and
 * holds up none of the others.
 *
 * @throws RegistryError when the registry itself cannot be read: then nothing is published
 */
export async function build({ groups, out, now, base }: BuildOptions): Promise<BuiltGroup[]> {
  const entries = readRegistry(await readFile(groups, 'utf8'), groups);
  const options: PublishOptions = {
    generated: now,
    ...(base === undefined ? {} : { base }),
    assets: await pageAssets(),
    timeZones: timeZones(Number(now.slice(0, 4))),
  };
  const made: Made[] = [];
  for (const entry of entries) made.push(await make(entry, { groups, out, now }, options));
  const feeds = made.flatMap(({ feed }) => feed ?? []);
  const files = [...made.flatMap((one) => [...one.files]), ...publishSite(feeds, options)];
  await replaceFolder(out, new Map(files));
  return made.map(({ id, file, feed, problem }) => ({ id, file, feed, problem }));
}

async function make(entry: RegistryEntry, { groups, out, now }: BuildOptions, options: PublishOptions): Promise<Made> {
  const folder = dirname(groups);
  const of = { id: entry.id, file: shownPath(resolve(folder, entry.source)) };
  try {
    const feed = await readGroup(entry, folder, now);
    return { ...of, feed, problem: undefined, files: publishGroup(feed, options) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { ...of, problem, ...(await lastGood(entry.id, out)) };
  }
}

/** Returns what was published of a group last time. */
async function lastGood(id: string, out: string): Promise<Pick<Made, 'feed' | 'files'>> {
  const paths = [PATHS.feed(id), PATHS.ics(id), PATHS.minutes(id), PATHS.page(id)];
  try {
    const files = await Promise.all(
      paths.map(async (path): Promise<[string, string]> => [path, await readFile(join(out, path), 'utf8')]),
    );
    const json: unknown = JSON.parse(files[0]?.[1] ?? '');
    const checked = checkGroupFeed(json);
    return checked.ok ? { feed: checked.value, files: new Map(files) } : { feed: undefined, files: new Map() };
  } catch {
    return { feed: undefined, files: new Map() };
  }
}
