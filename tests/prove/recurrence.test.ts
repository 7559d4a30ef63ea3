import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber, isoDate, type CivilDate } from '../../feed/resolve/civil-date.ts';
import { datesOf, fallsOn, firstDate, parseRule } from '../../feed/resolve/rule.ts';
import { instantOf, momentOf, offsetAt } from '../../feed/resolve/wall-time.ts';
import { zoneClock } from '../../feed/publish/zone-clock.ts';
import { budget, SEED } from './budget.ts';
import { ZONES } from './clock-changes.ts';
import { readmeFeed } from './fuzz/targets/markdown.ts';
import { intlWall, momentsOn } from './intl-wall.ts';
import { isDateOf } from './rule-by-definition.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const listOf = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(item, { minLength: 1, maxLength });
const weekdays = listOf(fc.constantFrom(...WEEKDAYS), 3);
const ordinals = listOf(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), 3);
const monthDays = listOf(fc.constantFrom(...Array.from({ length: 31 }, (_, index) => index + 1), -1), 3);

const two = (value: number) => String(value).padStart(2, '0');

/** "2017-08-01 09:00" of a date and the minutes since midnight. */
const written = (date: CivilDate, minutes: number) =>
  `${isoDate(date)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** RRULE values of every kind that the contract uses. */
const rrule = fc
  .record({
    interval: fc.integer({ min: 1, max: 6 }),
    months: fc.option(listOf(fc.integer({ min: 1, max: 12 }), 11), { nil: undefined }),
    pattern: fc.oneof(
      fc.constant('FREQ=DAILY'),
      weekdays.map((days) => `FREQ=DAILY;BYDAY=${days.join(',')}`),
      weekdays.map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
      fc
        .tuple(weekdays, ordinals)
        .map(([days, nths]) => `FREQ=MONTHLY;BYDAY=${days.flatMap((day) => nths.map((nth) => nth + day)).join(',')}`),
      monthDays.map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`),
      fc.tuple(weekdays, fc.integer({ min: 1, max: 25 })).map(([[day = 'MO'], first]) => {
        const days = Array.from({ length: 7 }, (_, index) => first + index);
        return `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')};BYDAY=${day}`;
      }),
    ),
  })
  .map(({ interval, months, pattern }) =>
    [pattern, interval > 1 ? `INTERVAL=${interval}` : '', months === undefined ? '' : `BYMONTH=${months.join(',')}`]
      .filter((part) => part !== '')
      .join(';'),
  );

const day = fc.integer({
  min: dayNumber({ year: 1970, month: 1, day: 1 }),
  max: dayNumber({ year: 2099, month: 1, day: 1 }),
});
const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });

/** Days that are looked at from the beginning of a rule on. */
const DAYS = 400;

/** Where a wall time is: the first of two moments, and no moment where the clocks skip it (RFC 5545 3.3.10). */
const told = (date: CivilDate, minutes: number, zone: string): number[] =>
  momentsOn(written(date, minutes), zone).slice(0, 1);

/** Instants of a rule by its definition, date by date, and by Intl alone. */
const byDefinition = (value: string, start: number, minutes: number, zone: string): string[] =>
  Array.from({ length: DAYS + 1 }, (_, index) => dateOf(start + index))
    .filter((date) => isDateOf(value, isoDate(dateOf(start)), isoDate(date)) === true)
    .flatMap((date) => told(date, minutes, zone))
    .map(instantOf);

const byTemporal = (value: string, start: number, minutes: number, zone: string): string[] => {
  const [from, to] = [dateOf(start), dateOf(start + DAYS)];
  const wall = written(from, minutes).replaceAll(/[-:]/g, '').replace(' ', 'T');
  const rule = new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${wall}00\nRRULE:${value}` });
  const [first, last] = [new Date(momentOf(from, minutes, zone)), new Date(momentOf(to, minutes, zone))];
  return rule.between(first, last, true).map((time) => instantOf(time.epochMilliseconds));
};

/**
 * Ours, without those at a time that the clocks skip: RFC 5545 3.3.10 has them ignored, and rrule-temporal does. A group that
 * meets at that hour meets an hour later all the same (as 3.3.5 reads such a time), so ours are told.
 */
const byProduct = (value: string, start: number, minutes: number, zone: string): string[] =>
  datesOf(parseRule(value), dateOf(start), dateOf(start + DAYS))
    .map((date) => ({ date, at: momentOf(date, minutes, zone) }))
    .filter(({ date, at }) => intlWall(at, zone) === written(date, minutes))
    .map(({ at }) => instantOf(at));

describe(`a rule, seed ${SEED}`, () => {
  // One by one, so that no zone is left to chance.
  test('gives the instants that rrule-temporal gives and that its definition gives, in every zone', () => {
    for (const [index, zone] of ZONES.entries()) {
      fc.assert(
        fc.property(rrule, day, minute, (value, start, minutes) => {
          // A DTSTART at a time that the clocks skip moves rrule-temporal's whole series to the hour after it.
          fc.pre(told(dateOf(start), minutes, zone).length > 0);
          const ours = { value, zone, instants: byProduct(value, start, minutes, zone) };
          expect(ours).toEqual({ value, zone, instants: byTemporal(value, start, minutes, zone) });
          expect(ours).toEqual({ value, zone, instants: byDefinition(value, start, minutes, zone) });
        }),
        { ...budget(1), seed: SEED + index },
      );
    }
  });

  test('falls on the dates that its definition gives, and first on the first of them', () => {
    fc.assert(
      fc.property(rrule, day, fc.integer({ min: 0, max: 800 }), (value, start, after) => {
        const [from, date] = [dateOf(start), dateOf(start + after)];
        const rule = parseRule(value);
        expect(fallsOn(rule, from, date)).toBe(isDateOf(value, isoDate(from), isoDate(date)));
        const free = value.replace(/;INTERVAL=\d+/, '');
        const first = Array.from({ length: 5 * 366 }, (_, index) => isoDate(dateOf(start + index))).find(
          (on) => isDateOf(free, on, on) === true,
        );
        const ours = firstDate(rule, from);
        expect(ours === null ? undefined : isoDate(ours)).toBe(first);
      }),
      budget(150),
    );
  });

  test('that ends has its last meeting on the last day in its own zone, and not on the day in UTC', () => {
    const start = dayNumber({ year: 2017, month: 3, day: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minute, fc.integer({ min: 0, max: 300 }), (zone, minutes, length) => {
        const [from, until] = [isoDate(dateOf(start)), isoDate(dateOf(start + length))];
        const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        const { series, occurrences } = readmeFeed('# Group\n\nWe meet every day at 8AM PT.\n', {
          series: [{ start: from, until, time, timeZone: zone }],
        });
        expect(series).toMatchObject([{ timeZone: zone, start: `${from}T${time}:00` }]);
        expect(series[0]?.rrule).toContain('UNTIL=');
        const dates = Array.from({ length: length + 1 }, (_, index) => momentOf(dateOf(start + index), minutes, zone));
        expect(occurrences.map(({ recurrenceId = '' }) => Date.parse(recurrenceId))).toEqual(dates);
      }),
      budget(40),
    );
  });
});

describe(`wall times against Intl alone, seed ${SEED}`, () => {
  const anyWall = fc.tuple(day, minute, fc.constantFrom(...ZONES));

  test('a moment reads on the wall as the time it was made from, the first of two; a skipped time is the next there is', () => {
    fc.assert(
      fc.property(anyWall, ([number, minutes, zone]) => {
        const at = momentOf(dateOf(number), minutes, zone);
        const wanted = written(dateOf(number), minutes);
        const shown = intlWall(at, zone);
        // Minutes before it that show the same wall time: none, or `at` would be the second of two.
        const earlier = [30, 60, 120].filter((back) => intlWall(at - back * 60_000, zone) === wanted);
        const skipped = shown > wanted && intlWall(at - 60_000 * 24 * 60, zone) < wanted;
        expect({ wanted, shown, earlier, right: shown === wanted || skipped }).toMatchObject({
          earlier: [],
          right: true,
        });
      }),
      budget(4000),
    );
  });

  // Summer time of a week, the shortest there has been since 1970: northern Brazil, 8 to 15 October 2000.
  test.each(['America/Boa_Vista', 'America/Noronha', 'America/Recife'])('in %s in October 2000', (zone) => {
    const days = Array.from({ length: 31 }, (_, index) => ({ year: 2000, month: 10, day: index + 1 }));
    expect(days.map((date) => intlWall(momentOf(date, 9 * 60, zone), zone))).toEqual(
      days.map((date) => written(date, 9 * 60)),
    );
  });
});

test('the clocks that the calendars go by are those that the meetings were resolved with', () => {
  fc.assert(
    fc.property(day, minute, fc.constantFrom(...ZONES), (number, minutes, zone) => {
      const at = number * 86_400_000 + minutes * 60_000;
      expect(zoneClock(zone).offset(at)).toBe(offsetAt(zone, at));
    }),
    budget(2000),
  );
});
