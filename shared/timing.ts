import type { Meeting, Starts } from './meeting.ts';

/** When a meeting is, without all that else is known of it. Moments are milliseconds since the epoch. */
export interface Timing extends Pick<Meeting, 'length' | 'earliest' | 'latest' | 'end' | 'gone'>, Starts {}

const startOf = ({ start }: Starts['readings'][number]) => ({ start });

/** Returns when a meeting is. */
export const timingOf = ({ readings: [first, ...others], length, earliest, latest, end, gone }: Meeting): Timing => ({
  readings: [startOf(first), ...others.map(startOf)],
  length,
  earliest,
  latest,
  end,
  gone,
});
