import { browser } from 'wxt/browser';
import { checkGroupFeed, checkIndexFeed, type IndexEntry } from '../../shared/contract.ts';
import { absoluteIndex } from './absolute-index.ts';
import { FEED_ADDRESS } from './feed-address.ts';
import type { StoredGroup, StoredIndex } from './groups.ts';

/**
 * Returns the index that this build carries along, as if it had been read from the feed's address when it was built.
 * @throws Error when the package is broken.
 */
export async function packagedIndex(): Promise<StoredIndex> {
  const checked = checkIndexFeed(await packaged('index.json'));
  if (!checked.ok) throw new Error(`feed/index.json of this extension: ${checked.message}`);
  return { ...absoluteIndex(checked.value, FEED_ADDRESS), readAt: Date.parse(checked.value.generated) };
}

/**
 * Returns the feed of a group that this build carries along, or null when it does not carry that group.
 * @throws Error when the package is broken.
 */
export async function packagedGroup(entry: IndexEntry): Promise<StoredGroup | null> {
  const json = await packaged(`groups/${entry.id}.json`).catch(() => null);
  if (json === null) return null;
  const checked = checkGroupFeed(json);
  if (!checked.ok) throw new Error(`feed/groups/${entry.id}.json of this extension: ${checked.message}`);
  const { id, page, ics } = entry;
  return { id, page, ics, feed: checked.value, readAt: Date.parse(checked.value.generated) };
}

async function packaged(name: string): Promise<unknown> {
  // Typed by WXT for files it knows of; the feed is added during the build.
  const response = await fetch(new URL(`feed/${name}`, browser.runtime.getURL('/')));
  return response.json();
}
