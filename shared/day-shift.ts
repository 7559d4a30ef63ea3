import { wallClock } from './wall-clock.ts';

/** True when a moment (milliseconds since the epoch) falls on different dates in two zones. */
export const isAnotherDay = (at: number, here: string, there: string): boolean =>
  wallClock(at, here).dayNumber !== wallClock(at, there).dayNumber;
