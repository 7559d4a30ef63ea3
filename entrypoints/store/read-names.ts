import { checkNamesFeed, type NamesFeed } from '../../shared/contract.ts';
import { jsonOf, readFeed } from '../background/read-feed.ts';

/** A group as it can be searched. Its page is an absolute address. */
export type NamedGroup = NamesFeed['groups'][number];

/**
 * Returns the names of all groups of an index that is in pages; none where they cannot be read: then what is known can
 * still be searched.
 */
export async function readNames(address: string): Promise<NamedGroup[]> {
  const read = await readFeed(address, jsonOf(checkNamesFeed));
  return read.ok ? read.value.groups.map((group) => ({ ...group, page: new URL(group.page, address).href })) : [];
}
