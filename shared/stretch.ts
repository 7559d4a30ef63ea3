import type { Meeting } from './meeting.ts';

/** A stretch of time in which a meeting may be; milliseconds since the epoch. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Returns when a meeting may be, earliest first: one stretch for readings that touch (an hour apart, an hour long), one
 * each for readings that do not (this Tuesday or the next, where nobody wrote which week is first).
 */
export function stretches({ readings, length }: Pick<Meeting, 'readings' | 'length'>): Stretch[] {
  const found: Stretch[] = [];
  for (const { start } of readings) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, start + length);
    else found.push({ start, end: start + length });
  }
  return found;
}
