import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { GroupFeed, IndexEntry, IndexFeed } from '../../shared/contract.ts';

const run = promisify(execFile);

/** Where a test's builds lie; ignored by git. */
const ROOT = resolve('.output/e2e');

/** What the index says of a group: its first meeting that is not over. */
export function nextInIndex({ occurrences, series }: GroupFeed, now: string): IndexEntry['next'] {
  const next = occurrences.find(({ status, end }) => status !== 'cancelled' && Date.parse(end) > Date.parse(now));
  if (next === undefined || next.status === 'cancelled') return null;
  const { start, end, title, status, disputed } = next;
  return {
    start,
    end,
    title,
    status,
    ...(disputed !== undefined && { disputed: disputed.start }),
    ...(series[0]?.dormantSince !== undefined && { dormant: true }),
  };
}

/** Returns the index that goes with some group feeds, with relative addresses as published. */
const indexOf = (feeds: readonly GroupFeed[]): IndexFeed => ({
  version: 1,
  generated: feeds[0]?.generated ?? '2017-07-31T00:00:00Z',
  groups: feeds.map((feed) => ({
    id: feed.group.id,
    name: feed.group.name,
    url: feed.group.url,
    feed: `groups/${feed.group.id}.json`,
    ics: `groups/${feed.group.id}.ics`,
    page: `../groups/${feed.group.id}/`,
    next: nextInIndex(feed, feed.generated),
    updated: feed.group.source.updated,
  })),
});

/** What a build carries along: the project's own feed as of a moment, or feeds of the test's choosing. */
export type Aboard = { now: string } | readonly GroupFeed[];

/**
 * Builds the extension for both browsers with a feed on board, and returns where they are.
 *
 * @param name Folder of its own, so that test files do not overwrite each other.
 * @param feedAddress What the background reads; a port where nobody answers makes it offline.
 */
export async function buildExtension(name: string, aboard: Aboard, feedAddress: string) {
  const folder = join(ROOT, name);
  const feed = join(folder, 'feed');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if ('now' in aboard) await buildFeed(feed, aboard.now);
  else await writeFeed(feed, aboard);
  const env = {
    ...process.env,
    WXT_FEED_DIR: feed,
    WXT_FEED_URL: feedAddress,
    WXT_OUT_DIR: join(folder, 'build'),
    // Vitest's own settings would make it a test build.
    NODE_ENV: 'production',
    VITEST: undefined,
  };
  // One after the other: both write .wxt.
  await run('node_modules/.bin/wxt', ['build'], { env });
  await run('node_modules/.bin/wxt', ['build', '-b', 'firefox', '--mv3'], { env });
  return { chromium: join(folder, 'build/chrome-mv3'), firefox: join(folder, 'build/firefox-mv3') };
}

/** Publishes the groups of feed/groups.yaml as of a moment. */
async function buildFeed(folder: string, now: string): Promise<void> {
  const cli = ['--import', './feed/jsx-loader.ts', 'feed/cli.ts'];
  await run(process.execPath, [...cli, 'build', '--now', now, '--out', folder]);
}

/** Writes feeds and their index the way they are published. */
export async function writeFeed(folder: string, feeds: readonly GroupFeed[]): Promise<void> {
  const groups = join(folder, 'v1/groups');
  await mkdir(groups, { recursive: true });
  await writeFile(join(folder, 'v1/index.json'), JSON.stringify(indexOf(feeds)));
  for (const feed of feeds) await writeFile(join(groups, `${feed.group.id}.json`), JSON.stringify(feed));
}
