import type { Meeting, Starts } from './meeting.ts';

/** A stretch of time in which a meeting may be; milliseconds since the epoch. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Returns when a meeting may be, earliest first: one stretch for readings that touch (an hour apart, an hour long), one
 * each for readings that do not (this Tuesday or the next, where nobody wrote which week is first).
 */
export function stretches({
  readings: [first, ...others],
  length,
}: Pick<Meeting, 'length'> & Starts): [Stretch, ...Stretch[]] {
  let last: Stretch = { start: first.start, end: first.start + length };
  const found: [Stretch, ...Stretch[]] = [last];
  for (const { start } of others) {
    if (start <= last.end) last.end = start + length;
    else found.push((last = { start, end: start + length }));
  }
  return found;
}
