import fc from 'fast-check';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, test } from 'vitest';
import { ruleDates } from '../../entrypoints/background/rule-dates.ts';
import { budget, SEED } from './budget.ts';
import { isDateOf } from './rule-by-definition.ts';

const DAY = 86_400_000;
/** How long each rule is looked at. */
const YEARS = 3;

const listOf = (item: fc.Arbitrary<number | string>, maxLength = 3) =>
  fc.uniqueArray(item, { minLength: 1, maxLength }).map((all) => all.join(','));
const ordinal = (most: number) => fc.integer({ min: 1, max: most }).chain((nth) => fc.constantFrom(nth, -nth));
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const numbered = (most: number) => fc.tuple(ordinal(most), weekday).map(([nth, day]) => `${nth}${day}`);

const months = listOf(fc.integer({ min: 1, max: 12 }), 6);
const monthDays = listOf(ordinal(31));
const positions = listOf(ordinal(3), 2);

/** What a frequency may have beside INTERVAL and WKST (RFC 5545 3.3.10); of more than two at once hardly a date is left. */
const PARTS: Record<string, Record<string, fc.Arbitrary<string>>> = {
  DAILY: { BYMONTH: months, BYMONTHDAY: monthDays, BYDAY: listOf(weekday) },
  WEEKLY: { BYMONTH: months, BYDAY: listOf(weekday), BYSETPOS: positions },
  MONTHLY: {
    BYMONTH: months,
    BYMONTHDAY: monthDays,
    // Not both at once: rrule-temporal gives the numbered ones alone.
    BYDAY: fc.oneof(listOf(weekday), listOf(numbered(5))),
    BYSETPOS: positions,
  },
  YEARLY: {
    BYMONTH: months,
    BYYEARDAY: listOf(ordinal(366)),
    BYWEEKNO: listOf(ordinal(53)),
    BYMONTHDAY: monthDays,
    BYDAY: fc.oneof(listOf(weekday), listOf(numbered(53)), listOf(numbered(5))),
    BYSETPOS: positions,
  },
};

/** The values of rules, as names and values of parts. */
const rule = fc.constantFrom(...Object.keys(PARTS)).chain((frequency) =>
  fc
    .tuple(
      fc.option(fc.integer({ min: 2, max: 6 }).map((every) => `INTERVAL=${every}`)),
      fc.option(weekday.map((day) => `WKST=${day}`)),
      fc
        .subarray(Object.entries(PARTS[frequency] ?? {}), { maxLength: 2 })
        .chain((parts) => fc.tuple(...parts.map(([name, values]) => values.map((value) => `${name}=${value}`)))),
    )
    .map(([interval, begins, parts]) =>
      [`FREQ=${frequency}`, interval, begins, ...parts].filter((part) => part !== null).join(';'),
    )
    // The RFC forbids a number before a weekday with weeks by number.
    .filter((value) => !(value.includes('BYWEEKNO') && /BYDAY=[^;]*\d/.test(value))),
);
const start = fc.integer({ min: Date.UTC(1995, 0) / DAY, max: Date.UTC(2030, 0) / DAY }).map((day) => day * DAY);

const ruled = (value: string) => ICAL.Recur.fromString(value);
const date = (at: number) => new Date(at).toISOString().slice(0, 10);
const all = (value: string, from: number, to: number) => [...ruleDates(ruled(value), from, { from, to })];

/**
 * Where rrule-temporal 2.2.8 is right: not where the days of a year are said in two ways (it joins them, though the second limits
 * the first: RFC 5545 3.3.10, note 2), nor of a 53rd weekday that the year has not (it takes one of the next).
 */
const isRightThere = (value: string): boolean =>
  !/BYDAY=[^;]*53/.test(value) &&
  (!value.includes('YEARLY') || (value.match(/BY(?:YEARDAY|WEEKNO|MONTHDAY|DAY)=/g) ?? []).length < 2);

/** The same by rrule-temporal, with the start, which it leaves out where it is not on the rule. */
function byTemporal(value: string, from: number, to: number): number[] {
  const wall = new Date(from).toISOString().replaceAll(/[-:]|\.000/g, '');
  const temporal = new RRuleTemporal({ rruleString: `DTSTART:${wall}\nRRULE:${value}` });
  const dates = temporal.between(new Date(from), new Date(to), true).map((time) => time.epochMilliseconds);
  return [...new Set([from, ...dates])];
}

describe(`the dates of a rule, seed ${SEED}`, () => {
  test('are those that its definition gives', () => {
    fc.assert(
      fc.property(rule, start, (value, first) => {
        const days = Array.from({ length: YEARS * 366 }, (_, index) => date(first + (index + 1) * DAY));
        expect(all(value, first, first + YEARS * 366 * DAY).map(date)).toEqual([
          date(first),
          ...days.filter((day) => isDateOf(value, date(first), day) === true),
        ]);
      }),
      budget(300),
    );
  });

  test('are those that rrule-temporal gives', () => {
    fc.assert(
      fc.property(rule.filter(isRightThere), start, (value, first) => {
        const to = first + YEARS * 366 * DAY;
        expect({ value, dates: all(value, first, to).map(date) }).toEqual({
          value,
          dates: byTemporal(value, first, to).map(date),
        });
      }),
      budget(150),
    );
  });

  test('are the same of them, wherever one begins to look and however many there are', () => {
    fc.assert(
      fc.property(
        rule,
        start,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 40 }),
        (value, first, after, count) => {
          const [from, to] = [first + after * DAY, first + YEARS * 366 * DAY];
          const whole = all(value, first, to);
          expect([...ruleDates(ruled(value), first, { from, to })]).toEqual(whole.filter((at) => at >= from));
          expect(all(`${value};COUNT=${count}`, first, to)).toEqual(whole.slice(0, count));
        },
      ),
      budget(150),
    );
  });
});
