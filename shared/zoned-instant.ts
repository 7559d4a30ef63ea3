import { wallClock } from './wall-clock.ts';

/** A date and time on some wall. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const DAY = 86_400_000;

/**
 * Returns the moment (milliseconds since the epoch) at which the wall of a zone shows a time. A time that comes twice
 * is the first of the two, one that is left out is read with the offset before the gap (RFC 5545 3.3.5).
 */
export function zonedInstant({ year, month, day, hour, minute, second }: WallTime, zone: string): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = (at: number) => wallClock(at, zone).offset * 60_000;
  // A day to either side no zone has a second change; the offsets there are the only candidates.
  const [early, late] = [wall - offset(wall - DAY), wall - offset(wall + DAY)];
  const shows = (at: number) => at + offset(at) === wall;
  return shows(early) || !shows(late) ? early : late;
}
