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

/**
 * Returns the moment (milliseconds since the epoch) at which the wall of a zone shows a time. A time that comes twice
 * is the first of the two, one that is left out is read with the offset before the gap (RFC 5545 3.3.5).
 */
export function zonedInstant({ year, month, day, hour, minute, second }: WallTime, zone: string): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  // A day to either side no zone has a second change; the offsets there are the only candidates.
  const [before, after] = [-1, 1].map((days) => wallClock(wall + days * 86_400_000, zone).offset);
  const [early, late] = [wall - (before ?? 0) * 60_000, wall - (after ?? 0) * 60_000];
  const shows = (at: number) => at + wallClock(at, zone).offset * 60_000 === wall;
  return shows(early) || !shows(late) ? early : late;
}
