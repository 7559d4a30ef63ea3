import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { wallClock } from '../../shared/wall-clock.ts';
import { budget, SEED } from './budget.ts';
import { ZONES } from './clock-changes.ts';

const moment = fc.integer({ min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2101, 0, 1) / 1000 }).map((s) => s * 1000);

/** Luxon's reading of the same clock: other code over the same time zone data. */
const byLuxon = (at: number, zone: string) => {
  const { year, month, day, hour, minute, second, offset } = DateTime.fromMillis(at, { zone });
  return { year, month, day, hour, minute, second, offset: Math.round(offset) };
};

/** Moments around the clock changes of a zone in a year, to the second before and after; found by halving. */
const changesIn = (year: number, zone: string): number[] => {
  const offsetAt = (at: number) => DateTime.fromMillis(at, { zone }).offset;
  const found: number[] = [];
  for (let month = 0; month < 12; month += 1) {
    let [before, after] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
    if (offsetAt(before) === offsetAt(after)) continue;
    while (after - before > 1000) {
      const middle = Math.floor((before + after) / 2000) * 1000;
      if (offsetAt(middle) === offsetAt(before)) before = middle;
      else after = middle;
    }
    found.push(before, after);
  }
  return found;
};

describe(`seed ${SEED}`, () => {
  test('the wall clock of every zone reads as luxon reads it, 1970 to 2100', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (at, zone) => {
        expect(wallClock(at, zone)).toMatchObject(byLuxon(at, zone));
      }),
      budget(5000),
    );
  });

  test('around clock changes, gaps and overlaps among them, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2100 }), fc.constantFrom(...ZONES), (year, zone) => {
        for (const at of changesIn(year, zone)) expect(wallClock(at, zone)).toMatchObject(byLuxon(at, zone));
      }),
      budget(150),
    );
  });

  test('two moments share a day number exactly when they share a date', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 48 * 3600 }), fc.constantFrom(...ZONES), (at, seconds, zone) => {
        const [one, other] = [wallClock(at, zone), wallClock(at + seconds * 1000, zone)];
        const date = ({ year, month, day }: typeof one) => `${year}-${month}-${day}`;
        expect(one.dayNumber === other.dayNumber).toBe(date(one) === date(other));
      }),
      budget(2000),
    );
  });
});
