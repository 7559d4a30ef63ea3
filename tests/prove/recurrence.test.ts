import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber, isoDate, type CivilDate } from '../../feed/resolve/civil-date.ts';
import { datesOf, parseRule } from '../../feed/resolve/rule.ts';
import { instantOf, momentOf, offsetAt } from '../../feed/resolve/wall-time.ts';
import { zoneClock } from '../../feed/publish/zone-clock.ts';
import { budget, SEED } from './budget.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

const listOf = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(item, { minLength: 1, maxLength });
const weekdays = listOf(fc.constantFrom(...WEEKDAYS), 3);
const ordinals = listOf(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), 3);
const monthDays = listOf(fc.constantFrom(...Array.from({ length: 31 }, (_, index) => index + 1), -1), 3);

const two = (value: number) => String(value).padStart(2, '0');

/** "2017-08-01 09:00" of a date and the minutes since midnight. */
const written = (date: CivilDate, minutes: number) =>
  `${isoDate(date)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Wall time of a moment by Intl alone, in the same form. */
const wallByIntl = (at: number, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);

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

describe(`seed ${SEED}`, () => {
  test('a rule gives the instants that rrule-temporal gives, in every zone, across clock changes', () => {
    fc.assert(
      fc.property(rrule, day, minute, fc.constantFrom(...ZONES), (value, start, minutes, zone) => {
        const [from, to] = [dateOf(start), dateOf(start + 400)];
        // A DTSTART at a time that the clocks skip moves rrule-temporal's whole series to the hour after it.
        fc.pre(wallByIntl(momentOf(from, minutes, zone), zone) === written(from, minutes));
        const moments = datesOf(parseRule(value), from, to).map((date) => ({
          date,
          at: momentOf(date, minutes, zone),
        }));
        // RFC 5545 3.3.10 has instances at a time that the clocks skip ignored, and rrule-temporal does. A group that
        // meets at that hour meets an hour later all the same (as 3.3.5 reads such a time), so ours are told.
        const ours = moments.filter(({ date, at }) => wallByIntl(at, zone) === written(date, minutes));
        const wall = written(from, minutes).replaceAll(/[-:]/g, '').replace(' ', 'T');
        const theirs = new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${wall}00\nRRULE:${value}` });
        const [first, last] = [new Date(momentOf(from, minutes, zone)), new Date(momentOf(to, minutes, zone))];
        expect({ value, instants: ours.map(({ at }) => instantOf(at)) }).toEqual({
          value,
          instants: theirs.between(first, last, true).map((time) => instantOf(time.epochMilliseconds)),
        });
      }),
      budget(400),
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
        const shown = wallByIntl(at, zone);
        // Minutes before it that show the same wall time: none, or `at` would be the second of two.
        const earlier = [30, 60, 120].filter((back) => wallByIntl(at - back * 60_000, zone) === wanted);
        const skipped = shown > wanted && wallByIntl(at - 60_000 * 24 * 60, zone) < wanted;
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
    expect(days.map((date) => wallByIntl(momentOf(date, 9 * 60, zone), zone))).toEqual(
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
