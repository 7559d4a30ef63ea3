import type { IndexEntry } from '../../shared/contract.ts';
import { storedGroup, storedIndex, type StoredGroup, type StoredIndex } from './groups.ts';

/**
 * Returns the index as it was read last, else as it was packaged.
 * @throws Error when the package is broken.
 */
export const knownIndex = async (): Promise<StoredIndex> =>
  (await storedIndex.getValue()) ?? (await packaged()).packagedIndex();

/**
 * Returns all that is known of a group: as it was read last, else as it was packaged; null when it is in neither.
 * @throws Error when the package is broken.
 */
export async function knownGroup(id: string, index: readonly IndexEntry[]): Promise<StoredGroup | null> {
  const entry = index.find((one) => one.id === id);
  return (await storedGroup(id).getValue()) ?? (entry === undefined ? null : (await packaged()).packagedGroup(entry));
}

/** Rarely needed, and the check of the feed contract comes with it. */
const packaged = () => import('./packaged-feed.ts');
