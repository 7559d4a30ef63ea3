import type { GroupFeed } from '../../shared/contract.ts';
import { meetings, type Meeting } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { groupZone } from './page/viewer.ts';

/** What the index needs of a group; little enough to hold for ten thousand of them. */
export interface GroupSummary {
  id: string;
  name: string;
  url: string | null;
  updated: string;
  /** Zone whose clock the group goes by. */
  zone: string;
  /** The next meeting as of the build's clock; never a cancelled one. */
  next: Meeting | undefined;
}

/** Returns what the index needs of a group as of a clock (UTC instant). */
export function groupSummary(feed: GroupFeed, now: string): GroupSummary {
  const { id, name, url, source } = feed.group;
  // The zone decides for how long a cancelled meeting is told, and cancelled ones are not asked for here.
  const { next } = nextMeeting(meetings(feed), Date.parse(now), 'UTC');
  return { id, name, url, updated: source.updated, zone: groupZone(feed), next };
}
