import type { ClockReading } from '../read/token.ts';

const DAY = 1440;

/** Returns minutes since midnight, 12am being 0 and 24:00 being 1440; a bare hour counts as 24 hour time. */
export function minutesOf(clock: ClockReading): number {
  const { hour, minute, meridiem } = clock;
  if (hour > 12 || !meridiem) return hour * 60 + minute;
  return ((hour % 12) + (meridiem === 'pm' ? 12 : 0)) * 60 + minute;
}

/**
 * Returns start and length in minutes. In a range the half of the day may stand once, at the end ("9 to 10am",
 * "11-1pm"): the start takes the half that makes the shorter meeting. An end before its start that noon would mend
 * ("11:00am - 12:00am") is noon.
 */
export function spanOf(
  start: ClockReading,
  end: ClockReading | null,
): { start: number; length: number | null; odd: boolean } {
  let from = minutesOf(start);
  if (!end) return { start: from, length: null, odd: false };
  const to = minutesOf(end);
  if (!start.meridiem && end.meridiem && start.hour <= 12) {
    const halves = [minutesOf({ ...start, meridiem: 'am' }), minutesOf({ ...start, meridiem: 'pm' })];
    const before = halves.filter((half) => half < to);
    from = before.length > 0 ? Math.max(...before) : from;
  }
  const length = (to - from + DAY) % DAY;
  if (length > 0 && length <= 8 * 60) return { start: from, length, odd: false };
  const noon = (to + 720 - from + DAY) % DAY;
  if (noon > 0 && noon <= 8 * 60) return { start: from, length: noon, odd: true };
  return { start: from, length: null, odd: true };
}
