import { remember } from './remember.ts';

/** What a clock on the wall of some zone shows at a moment. */
export interface WallClock {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Days since 1970-01-01 on that wall: two moments are on the same date when these are equal. */
  dayNumber: number;
  /** Minutes that the wall is ahead of UTC; negative west of it. */
  offset: number;
}

const DAY = 86_400_000;

/**
 * Reads the wall clock of a zone at a moment.
 *
 * @param at Milliseconds since the epoch.
 * @param zone IANA time zone id.
 * @throws RangeError for a zone that the engine does not know.
 */
export function wallClock(at: number, zone: string): WallClock {
  const parts = formatter(zone).formatToParts(at);
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [field('year'), field('month'), field('day')];
  const [hour, minute, second] = [field('hour'), field('minute'), field('second')];
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    dayNumber: Math.floor(asUtc / DAY),
    offset: Math.round((asUtc - Math.floor(at / 1000) * 1000) / 60_000),
  };
}

const formatter = remember(
  (timeZone) =>
    // hc-h23: midnight is hour 0, never 24. nu-latn: digits that Number() reads.
    new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
);
