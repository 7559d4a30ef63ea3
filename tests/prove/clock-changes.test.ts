import { describe, expect, test } from 'vitest';
import { zoneClock, type ZoneClock } from '../../feed/publish/zone-clock.ts';
import { dateOf } from '../../feed/resolve/civil-date.ts';
import { momentOf } from '../../feed/resolve/wall-time.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { zonedInstant } from '../../shared/zoned-instant.ts';
import { SEED, times } from './budget.ts';
import { clockChanges, intlOffset, ZONES, type ClockChange } from './clock-changes.ts';

const MINUTE = 60_000;

/** One year in so many, from the seed on; every year from 1970 to 2100 in a long run. */
const STEP = Math.max(1, Math.round(24 / times(1)));
const YEARS = Array.from({ length: 131 }, (_, index) => 1970 + index).filter((year) => (year - SEED) % STEP === 0);

/** Wall times, in minutes since 1970 on that wall, before, in and after what the clocks skip or show twice. */
function around({ at, before, after }: ClockChange): number[] {
  const [low, high] = [Math.min(before, after), Math.max(before, after)].map((offset) => at / MINUTE + offset);
  if (low === undefined || high === undefined) return [];
  return [low - 1, low, low + 1, Math.floor((low + high) / 2), high - 1, high, high + 1].map(Math.floor);
}

/** The moment of a wall time by the offsets before and after the change alone (RFC 5545 3.3.5): the first of two, or past the gap. */
function expected(wall: number, { at, before, after }: ClockChange): { moment: number; only: boolean } {
  const [early, late] = [(wall - before) * MINUTE, (wall - after) * MINUTE];
  const showsEarly = early < at;
  const showsLate = late >= at;
  return { moment: showsEarly || !showsLate ? early : late, only: showsEarly !== showsLate };
}

function mistakes(zone: string, clock: ZoneClock, change: ClockChange): unknown[] {
  return around(change).flatMap((wall) => {
    const [day, minutes] = [Math.floor(wall / 1440), ((wall % 1440) + 1440) % 1440];
    const { year, month, day: date } = { ...dateOf(day) };
    const { moment, only } = expected(wall, change);
    const written = new Date(wall * MINUTE).toISOString().slice(0, 19);
    const seen = {
      momentOf: momentOf(dateOf(day), minutes, zone),
      zonedInstant: zonedInstant(
        { year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0 },
        zone,
      ),
      zoneClock: clock.moment(written),
      offset: wallClock(moment, zone).offset,
    };
    const right = {
      momentOf: moment,
      zonedInstant: moment,
      zoneClock: only ? moment : undefined,
      offset: intlOffset(moment, zone),
    };
    return JSON.stringify(seen) === JSON.stringify(right) ? [] : [{ zone, written, seen, right }];
  });
}

/** Offsets of whole minutes: Monrovia had seconds until 1972, and no meeting was ever announced by them. */
const isWhole = ({ before, after }: ClockChange): boolean => Number.isInteger(before) && Number.isInteger(after);

describe(`every clock change of every zone, each ${STEP}th year from 1970 to 2100, seed ${SEED}`, () => {
  test('what the clocks skip and what they show twice is read as RFC 5545 says, by all that read wall times', () => {
    const found = ZONES.flatMap((zone) => {
      const clock = zoneClock(zone);
      return YEARS.flatMap((year) => clockChanges(year, zone))
        .filter(isWhole)
        .flatMap((change) => mistakes(zone, clock, change));
    });
    expect(found.slice(0, 5)).toEqual([]);
  });
});
