import type { Meeting, Starts } from './meeting.ts';

/** Join becomes the main thing to do this long before the start (milliseconds). */
const JOIN_LEAD = 15 * 60_000;

/** What must be known of a meeting to say whether it runs. */
type Timed = Pick<Meeting, 'length' | 'latest' | 'gone'> & Starts;

/** Returns the moment (milliseconds since the epoch) from which Join is offered first: by the earliest reading. */
export const opensJoin = (meeting: Pick<Meeting, 'earliest'>): number => meeting.earliest - JOIN_LEAD;

/**
 * True from 15 minutes before a reading until its end, and after the last one until the meeting is over for sure. Two
 * readings an hour apart are one stretch; two that are a week apart are two.
 */
export const joinIsOpen = (meeting: Timed, now: number): boolean => isWithin(meeting, now, JOIN_LEAD);

/** True from the start of a reading until its end, and after the last one until the meeting is over for sure. */
export const isRunning = (meeting: Timed, now: number): boolean => isWithin(meeting, now, 0);

function isWithin({ readings, length, latest, gone }: Timed, now: number, lead: number): boolean {
  return readings.some(({ start }) => start - lead <= now && now < (start === latest ? gone : start + length));
}
