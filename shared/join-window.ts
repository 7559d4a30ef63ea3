import type { Meeting } from './meeting.ts';

/** Join becomes the main thing to do this long before the start (milliseconds). */
export const JOIN_LEAD = 15 * 60_000;

/** Returns the moment (milliseconds since the epoch) from which Join is offered first: by the earliest reading. */
export const opensJoin = (meeting: Pick<Meeting, 'earliest'>): number => meeting.earliest - JOIN_LEAD;

/** True from 15 minutes before the earliest reading until the meeting is over for sure. */
export const joinIsOpen = (meeting: Meeting, now: number): boolean => opensJoin(meeting) <= now && now < meeting.gone;

/** True from the earliest start on, until the meeting is over for sure. */
export const isRunning = (meeting: Meeting, now: number): boolean => meeting.earliest <= now && now < meeting.gone;
