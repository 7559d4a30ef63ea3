import type { IndexEntry } from '../../shared/contract.ts';
import { ownFeedId } from './own-feed.ts';
import type { Settings } from './settings-schema.ts';

/**
 * Returns the ids of the followed groups of the index. Until the person has chosen, a feed of one group is followed by
 * itself: there is nothing to choose. With more, the person is asked first.
 */
export function followedIds({ followed }: Pick<Settings, 'followed'>, index: readonly IndexEntry[]): string[] {
  if (followed !== null) return followed;
  const [only, ...others] = index;
  return only !== undefined && others.length === 0 ? [only.id] : [];
}

/** Returns the ids of everything to show: followed groups, then the person's own feeds. */
export const shownIds = (settings: Pick<Settings, 'followed' | 'feeds'>, index: readonly IndexEntry[]): string[] => [
  ...followedIds(settings, index),
  ...settings.feeds.map(ownFeedId),
];
