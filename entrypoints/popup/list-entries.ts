import { meetings, type Choice, type Meeting } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import type { StoredGroup } from '../store/groups.ts';

/** A followed group in a list: what it holds next, or why there is nothing to count on. */
export interface ListEntry {
  group: StoredGroup;
  name: string;
  /** The next meeting, or the cancelled one that would come first. */
  meeting: Meeting | undefined;
  /** Since when there was no sign of life, milliseconds since the epoch. */
  dormantSince: number | undefined;
}

/** Returns the entries of a list: by start, then the dormant ones and those without a time, by name. */
export function listEntries(
  groups: readonly StoredGroup[],
  choices: Readonly<Record<string, Choice>>,
  now: number,
  zone: string,
): ListEntry[] {
  const entries = groups.map((group): ListEntry => {
    const { next, cancelled } = nextMeeting(meetings(group.feed, choices[group.id]), now, zone);
    const since = next?.occurrence.certainty === 'stated' ? undefined : next?.series?.dormantSince;
    return {
      group,
      name: group.feed.group.name,
      meeting: cancelled[0] ?? next,
      dormantSince: since === undefined ? undefined : Date.parse(since),
    };
  });
  return entries.toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
}

function order({ meeting, dormantSince }: ListEntry): number {
  if (meeting === undefined) return Number.MAX_VALUE;
  return dormantSince === undefined ? meeting.earliest : Number.MAX_SAFE_INTEGER;
}

/** True when a date is known, of a group that shows life. */
export const hasDate = (entry: ListEntry): entry is ListEntry & { meeting: Meeting } =>
  entry.meeting !== undefined && entry.dormantSince === undefined;

/** True when this is a meeting one can go to: its date is known, and it is not cancelled. */
export const isOn = (entry: ListEntry): entry is ListEntry & { meeting: Meeting } =>
  hasDate(entry) && entry.meeting.occurrence.status !== 'cancelled';
