import type { GroupFeed, MinutesEntry } from './contract.ts';
import { meetings, type Choice, type Meeting } from './meeting.ts';

/** Something a person who planned to come, or who missed a meeting, wants to hear of. */
export type FeedChange =
  | { kind: 'moved'; meeting: Meeting; from: number }
  | { kind: 'cancelled'; meeting: Meeting }
  | { kind: 'record'; entry: MinutesEntry };

/**
 * Returns what is new in a feed: meetings ahead that are at another time or cancelled, and records that were not there.
 * A meeting counts as the same by its id, which survives moves.
 *
 * @param now Milliseconds since the epoch; what is over is no news.
 * @param choice The person's decision on two readings: a time they do not go by is not the one they know.
 */
export function feedChanges(before: GroupFeed, after: GroupFeed, now: number, choice?: Choice): FeedChange[] {
  const known = new Map(meetings(before, choice).map((meeting) => [meeting.occurrence.id, meeting]));
  const changed = meetings(after, choice).flatMap((meeting): FeedChange[] => {
    const old = known.get(meeting.occurrence.id);
    if (old === undefined || Math.max(old.end, meeting.end) <= now || old.occurrence.status === 'cancelled') return [];
    if (meeting.occurrence.status === 'cancelled') return [{ kind: 'cancelled', meeting }];
    const same = meeting.readings.some(({ start }) => old.readings.some((reading) => reading.start === start));
    return same ? [] : [{ kind: 'moved', meeting, from: old.earliest }];
  });
  const addresses = new Set(before.minutes.map(({ url }) => url));
  const records = after.minutes.filter(({ url }) => !addresses.has(url));
  return [...changed, ...records.map((entry): FeedChange => ({ kind: 'record', entry }))];
}
