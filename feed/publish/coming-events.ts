import type { GroupFeed, Occurrence } from '../../shared/contract.ts';
import { PATHS } from './addresses.ts';

/** As many of the next meetings as have a calendar file of their own: those that people put down one by one. */
const MOST = 4;

/** Returns the next meetings as of the feed's clock that take place, soonest first, each with the path of its own file. */
export const comingEvents = (feed: GroupFeed): { occurrence: Occurrence; path: string }[] =>
  feed.occurrences
    .filter(({ end, status }) => end > feed.generated && status !== 'cancelled')
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .filter(({ start }, index, all) => all[index - 1]?.start !== start)
    .slice(0, MOST)
    .map((occurrence) => ({ occurrence, path: PATHS.event(feed.group.id, occurrence.start) }));
