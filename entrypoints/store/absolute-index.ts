import type { IndexFeed } from '../../shared/contract.ts';
import type { ReadState, StoredIndex } from './groups.ts';

/** Returns what is kept of an index, or of a page of it, with addresses that no longer depend on where it came from. */
export function absoluteIndex({ groups, pages, names }: IndexFeed, index: string): Omit<StoredIndex, keyof ReadState> {
  const from = (address: string) => new URL(address, index).href;
  return {
    groups: groups.map((entry) => ({ ...entry, feed: from(entry.feed), ics: from(entry.ics), page: from(entry.page) })),
    ...(pages !== undefined && { pages: pages.map((page) => ({ ...page, address: from(page.address) })) }),
    ...(names !== undefined && { names: from(names) }),
  };
}
