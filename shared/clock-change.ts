import type { Meeting } from './meeting.ts';
import { wallClock } from './wall-clock.ts';

/** What must be known of a meeting to compare it with the one before. */
type Compared = Pick<Meeting, 'earliest'> & {
  occurrence: Pick<Meeting['occurrence'], 'series' | 'status' | 'timeZone'>;
};

/** A meeting that is at another time of day for the person than last time, because clocks changed somewhere. */
export interface ClockChange {
  /** Minutes by which it is later than last time; negative when earlier. */
  shift: number;
  /** Start of the last one, milliseconds since the epoch. */
  last: number;
  /** The zone whose clocks changed, the moment they did, and whether they went forward. */
  zone: string;
  at: number;
  forward: boolean;
}

/**
 * Returns the clock change that moves a meeting on the person's clock, or undefined.
 *
 * Only meetings of the same series that the group holds at the same time of day are compared: another time of day that
 * the group itself chose is no clock change.
 *
 * @param meeting The meeting to judge, by its earliest reading.
 * @param all Meetings of the same group.
 * @param zone The person's zone.
 */
export function clockChange(meeting: Compared, all: readonly Compared[], zone: string): ClockChange | undefined {
  const theirs = meeting.occurrence.timeZone;
  const last = all
    .filter(
      (one) =>
        one.occurrence.series !== null &&
        one.occurrence.series === meeting.occurrence.series &&
        one.occurrence.status !== 'cancelled' &&
        one.earliest < meeting.earliest,
    )
    .toSorted((a, b) => b.earliest - a.earliest)[0];
  if (last === undefined) return undefined;
  const [before, now] = [wallClock(last.earliest, theirs), wallClock(meeting.earliest, theirs)];
  if (before.hour !== now.hour || before.minute !== now.minute) return undefined;
  const mine = offsetChange(last.earliest, meeting.earliest, zone);
  const groups = offsetChange(last.earliest, meeting.earliest, theirs);
  const shift = (mine?.by ?? 0) - (groups?.by ?? 0);
  // The change that explains the shift; the person's own clocks first, as those are the ones they can check.
  const cause = mine ?? groups;
  if (shift === 0 || cause === undefined) return undefined;
  return {
    shift,
    last: last.earliest,
    zone: mine === undefined ? theirs : zone,
    at: cause.at,
    forward: cause.by > 0,
  };
}

/**
 * Returns by how many minutes a zone's clocks differ between two moments, and when they went over to what they show at the
 * end of the span (milliseconds since the epoch, whole seconds); undefined when they show the same.
 */
export function offsetChange(from: number, to: number, zone: string): { by: number; at: number } | undefined {
  const [start, end] = [wallClock(from, zone).offset, wallClock(to, zone).offset];
  if (start === end) return undefined;
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2);
    if (wallClock(middle, zone).offset === end) high = middle;
    else low = middle;
  }
  return { by: end - start, at: Math.floor(high / 1000) * 1000 };
}
