import type { ClockReading } from '../read/token.ts';
import { isFixed, type TimeReading } from './reading.ts';

/** Places where most people count the hours to twelve. */
const COUNTS_TO_TWELVE = /^(?:America\/(?!Argentina|Sao_Paulo)|Australia\/|Pacific\/|Asia\/Kolkata)/;

/**
 * Returns whether a time may as well be meant in the other half of the day: an hour alone ("at 4 Pacific"), or a time
 * early at night that is written as by those who count to twelve ("4:30 ET").
 */
export function leavesHalf(clock: ClockReading, zone: string): boolean {
  const { hour, meridiem, bare, padded } = clock;
  if (meridiem !== undefined || padded || hour < 1) return false;
  return bare ? hour <= 8 : hour <= 5 && COUNTS_TO_TWELVE.test(zone);
}

/**
 * Returns the readings of a time in either half of the day, the likelier first: an hour alone up to six is one of the
 * afternoon, except where it is in UTC, which people count to 24.
 */
export function bothHalves(clock: ClockReading, candidates: readonly TimeReading[]): TimeReading[] {
  return candidates.flatMap((one) => {
    const other = { ...one, minutes: one.minutes + 720 };
    return clock.bare && clock.hour <= 6 && !isFixed(one) ? [other, one] : [one, other];
  });
}
