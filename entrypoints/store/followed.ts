import type { IndexEntry } from '../../shared/contract.ts';
import type { Settings } from './settings-schema.ts';

/**
 * Returns the ids of the groups to show. Until the person has chosen, a feed of one group is followed by itself: there
 * is nothing to choose. With more, the person is asked first.
 */
export function followedIds({ followed }: Pick<Settings, 'followed'>, index: readonly IndexEntry[]): string[] {
  if (followed !== null) return followed;
  const [only, ...others] = index;
  return only !== undefined && others.length === 0 ? [only.id] : [];
}
