import type { Meeting } from './meeting.ts';
import { opensJoin } from './join-window.ts';
import { wallClock } from './wall-clock.ts';

type When = Pick<Meeting, 'earliest' | 'latest' | 'end' | 'gone'>;

/** What must be known of a meeting to say whether it is the next. */
type Considered = When & { occurrence: Pick<Meeting['occurrence'], 'status'> };

/** What a person who asks "when is the next meeting?" has to be told. */
export interface NextMeeting<M = Meeting> {
  /** The meeting that runs or comes next; undefined when none is known. Never a cancelled one. */
  next: M | undefined;
  /** Cancelled meetings that would have come before it; told until their day is over. */
  cancelled: M[];
  /** What comes after `next`, soonest first, without cancelled ones. */
  following: M[];
}

/**
 * Returns the next meeting.
 *
 * A running meeting is the next one until it is over for sure. One that may be over already (no end was given) gives
 * way as soon as the following one can be joined. A moved meeting counts at its new time, a disputed one from its
 * earliest reading to the end of its latest.
 *
 * @param all Meetings of one group or of several, in any order.
 * @param now Milliseconds since the epoch.
 * @param zone The person's zone: the day of a cancelled meeting ends at midnight there.
 */
export function nextMeeting<M extends Considered>(all: readonly M[], now: number, zone: string): NextMeeting<M> {
  const [next, ...following] = comingMeetings(
    all.filter((one) => one.occurrence.status !== 'cancelled'),
    now,
  );
  const today = wallClock(now, zone).dayNumber;
  const cancelled = all
    .filter((one) => one.occurrence.status === 'cancelled' && (next === undefined || one.earliest <= next.earliest))
    // Cheap test first: a date in a zone is at most a day and a bit away from the same moment in UTC.
    .filter((one) => one.latest > now - 2 * 86_400_000 && wallClock(one.latest, zone).dayNumber >= today)
    .toSorted((a, b) => a.earliest - b.earliest);
  return { next, cancelled, following };
}

/** Returns those that are not over for sure, soonest first. */
export const meetingsAhead = <M extends When>(held: readonly M[], now: number): M[] =>
  held.filter(({ gone }) => gone > now).toSorted((a, b) => a.earliest - b.earliest || a.latest - b.latest);

/**
 * Returns those that run or come, soonest first. The first may be over already: then it is left out as soon as the second
 * can be joined.
 *
 * @param held Meetings that take place, in any order.
 * @param now Milliseconds since the epoch.
 */
export function comingMeetings<M extends When>(held: readonly M[], now: number): M[] {
  const ahead = meetingsAhead(held, now);
  const [first, second] = ahead;
  const overtaken = first !== undefined && second !== undefined && first.end <= now && opensJoin(second) <= now;
  return overtaken ? ahead.slice(1) : ahead;
}
