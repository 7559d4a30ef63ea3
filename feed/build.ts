import { dirname, resolve } from 'node:path';
import { checkGroupFeed, type GroupFeed } from '../shared/contract.ts';
import { groupInputs, programHash } from './build-inputs.ts';
import { feedWithPast } from './group-of-registry.ts';
import { openBuild, OutputError, type OutputBuild } from './output-folder.ts';
import { pageAssets } from './page-assets.ts';
import { PATHS } from './publish/addresses.ts';
import { groupEvents } from './publish/calendar.ts';
import { comingEvents } from './publish/coming-events.ts';
import { groupSummary } from './publish/group-summary.ts';
import { MOST_TOGETHER, publishGroup, publishSite, type PublishOptions, type SiteGroup } from './publish/publish.ts';
import { timeZones } from './publish/vtimezone.ts';
import { readGroupFile } from './read-group.ts';
import { readRegistry, type RegistryEntry } from './registry.ts';
import { readSource, shownPath } from './source-file.ts';

export interface BuildOptions {
  /** Path of the registry. */
  groups: string;
  /** Path of the published folder. */
  out: string;
  /** UTC instant. */
  now: string;
  /** Address of the published folder, where it is known. */
  base?: string;
  /** Builds only every n-th group, and no files about all of them. */
  shard?: { index: number; count: number };
}

/** A group as it was built. */
export interface BuiltGroup {
  id: string;
  /** The README, relative to the working folder. */
  file: string;
  /** Undefined when the group could not be built and there was nothing to keep. */
  feed: GroupFeed | undefined;
  /** True when nothing had changed and the published files were kept as they were. */
  kept: boolean;
  /** Why the group could not be built; its last good files were kept if there were any. */
  problem: string | undefined;
}

/**
 * Builds all groups of a registry and publishes them at once. A group that cannot be built keeps its last good files and
 * holds up none of the others; one that did not change is not built again.
 *
 * @param each Is told of every group as it is done: all of them together may be too many to hold.
 * @throws SourceError or RegistryError when the registry itself cannot be read: then nothing is published
 */
export async function buildEach(options: BuildOptions, each: (group: BuiltGroup) => void): Promise<void> {
  const { groups, out, now, base, shard } = options;
  const all = readRegistry((await readSource(groups, 'registry')).text, groups);
  const entries = shard === undefined ? all : all.filter((_, index) => index % shard.count === shard.index - 1);
  const publishing: PublishOptions = {
    generated: now,
    ...(base === undefined ? {} : { base }),
    assets: await pageAssets(),
    timeZones: timeZones(Number(now.slice(0, 4))),
  };
  const program = await programHash(base);
  const output = await openBuild(out);
  try {
    const site: SiteGroup[] = [];
    for (const entry of entries) {
      const built = await buildGroup(entry, options, publishing, program, output);
      each(built);
      if (built.feed === undefined) continue;
      site.push({
        summary: groupSummary(built.feed, now),
        tags: entry.tags ?? [],
        // More are in no calendar together, and would fill the memory.
        events: entries.length > MOST_TOGETHER ? NO_EVENTS : groupEvents(built.feed, publishing.timeZones),
      });
    }
    if (shard === undefined) {
      for (const [path, text] of publishSite(site, publishing)) await output.write(path, text);
    }
    await output.publish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

const NO_EVENTS = { text: '', zones: [] };

/** As `buildEach`, for as many groups as fit into memory. */
export async function build(options: BuildOptions): Promise<BuiltGroup[]> {
  const built: BuiltGroup[] = [];
  await buildEach(options, (group) => built.push(group));
  return built;
}

async function buildGroup(
  entry: RegistryEntry,
  { groups, now }: BuildOptions,
  publishing: PublishOptions,
  program: string,
  output: OutputBuild,
): Promise<BuiltGroup> {
  const folder = dirname(groups);
  const of = { id: entry.id, file: shownPath(resolve(folder, entry.source)) };
  const old = await lastFeed(entry.id, output);
  try {
    const file = await readGroupFile(entry, folder, now);
    const inputs = groupInputs(program, file);
    if (old !== undefined && isCurrent(old, inputs, now) && (await keep(old, output))) {
      return { ...of, feed: old, kept: true, problem: undefined };
    }
    const feed = { ...feedWithPast(file, now), inputs };
    for (const [path, text] of publishGroup(feed, publishing).files) await output.write(path, text);
    return { ...of, feed, kept: false, problem: undefined };
  } catch (error) {
    // Where one file cannot be written no other can: that is no fault of the group.
    if (error instanceof OutputError) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    const kept = old !== undefined && (await keep(old, output));
    return { ...of, feed: kept ? old : undefined, kept, problem };
  }
}

/**
 * Within so many hours a feed of the same inputs is as good as new: it reaches 13 months ahead, and pages and extension
 * tell the next meeting by their own clock. It stays well under the day after which they call it old.
 */
const CURRENT = 6 * 3_600_000;

function isCurrent(feed: GroupFeed, inputs: string, now: string): boolean {
  const age = Date.parse(now) - Date.parse(feed.generated);
  return feed.inputs === inputs && age >= 0 && age < CURRENT;
}

/** Returns the feed that was published of a group last time; undefined when there is none that can be read. */
async function lastFeed(id: string, output: OutputBuild): Promise<GroupFeed | undefined> {
  try {
    const json: unknown = JSON.parse((await output.published(PATHS.feed(id))) ?? 'null');
    const checked = checkGroupFeed(json);
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the published files of a group over into the new build; false when one of them is missing. */
async function keep(feed: GroupFeed, output: OutputBuild): Promise<boolean> {
  const { id } = feed.group;
  const paths = [
    PATHS.feed(id),
    PATHS.ics(id),
    PATHS.expanded(id),
    PATHS.minutes(id),
    PATHS.atom(id),
    PATHS.page(id),
    ...comingEvents(feed).map(({ path }) => path),
  ];
  const texts = await Promise.all(paths.map((path) => output.published(path)));
  if (texts.includes(undefined)) return false;
  for (const [index, path] of paths.entries()) await output.write(path, texts[index] ?? '');
  return true;
}
