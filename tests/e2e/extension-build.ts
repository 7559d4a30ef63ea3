import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { GroupFeed, IndexFeed } from '../../shared/contract.ts';

const run = promisify(execFile);

/** Where a test's builds lie; ignored by git. */
const ROOT = resolve('.output/e2e');

/** Returns the index that goes with some group feeds, with relative addresses as published. */
export const indexOf = (feeds: readonly GroupFeed[]): IndexFeed => ({
  version: 1,
  generated: feeds[0]?.generated ?? '2017-07-31T00:00:00Z',
  groups: feeds.map(({ group }) => ({
    id: group.id,
    name: group.name,
    url: group.url,
    feed: `groups/${group.id}.json`,
    ics: `groups/${group.id}.ics`,
    page: `../groups/${group.id}/`,
    next: null,
    updated: group.source.updated,
  })),
});

/**
 * Builds the extension for both browsers with a feed of the test's choosing on board, and returns where they are.
 *
 * @param name Folder of its own, so that test files do not overwrite each other.
 * @param feedAddress What the background reads; a port where nobody answers makes it offline.
 */
export async function buildExtension(name: string, feeds: readonly GroupFeed[], feedAddress: string) {
  const folder = join(ROOT, name);
  const groups = join(folder, 'feed/v1/groups');
  await rm(folder, { recursive: true, force: true });
  await mkdir(groups, { recursive: true });
  await writeFile(join(folder, 'feed/v1/index.json'), JSON.stringify(indexOf(feeds)));
  for (const feed of feeds) await writeFile(join(groups, `${feed.group.id}.json`), JSON.stringify(feed));
  const env = {
    ...process.env,
    WXT_FEED_DIR: join(folder, 'feed'),
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
