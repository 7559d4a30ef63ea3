import type { IndexEntry } from '../../shared/contract.ts';

/** Returns the entry with addresses that no longer depend on where the index came from. */
export function absolute(entry: IndexEntry, index: string): IndexEntry {
  const from = (address: string) => new URL(address, index).href;
  return { ...entry, feed: from(entry.feed), ics: from(entry.ics), page: from(entry.page) };
}
