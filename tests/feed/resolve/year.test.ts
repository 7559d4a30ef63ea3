import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../../feed/read/weekday.ts';
import { isoDate, parseIsoDate } from '../../../feed/resolve/civil-date.ts';
import { settleYear } from '../../../feed/resolve/year.ts';

const settle = (expression: Omit<Parameters<typeof settleYear>[0], 'from' | 'to'>, day = '2026-11-23') => {
  const near = parseIsoDate(day) ?? { year: 0, month: 0, day: 0 };
  const found = settleYear({ ...expression, from: 0, to: 0 }, near);
  return (
    found &&
    [isoDate(found.date), ...(found.inferred ? ['inferred'] : []), ...(found.weekdayOff ? ['weekday off'] : [])].join(
      ', ',
    )
  );
};

describe('as of 23 November 2026, a date', () => {
  it.each([
    ['with its year is it', { year: 2017, month: 7, day: 5 }, '2017-07-05'],
    ['with its year and weekday is it', { year: 2017, month: 7, day: 5, weekday: 'WE' }, '2017-07-05'],
    [
      'with its year and another weekday is it, and the weekday is off',
      { year: 2017, month: 7, day: 5, weekday: 'TU' },
      '2017-07-05, weekday off',
    ],
    ['that its year does not have is none', { year: 2026, month: 2, day: 29 }, null],
    ['that is its year’s last of a month is one', { year: 2028, month: 2, day: 29 }, '2028-02-29'],
    ['without a year is the nearest to come', { month: 1, day: 10 }, '2027-01-10, inferred'],
    ['without a year is the nearest past', { month: 6, day: 10 }, '2026-06-10, inferred'],
    ['of today is today', { month: 11, day: 23 }, '2026-11-23, inferred'],
    ['with a weekday is the nearest on which it falls', { month: 11, day: 23, weekday: 'TU' }, '2027-11-23, inferred'],
    ['may be six years away', { month: 2, day: 29, weekday: 'TU' }, '2028-02-29, inferred'],
    [
      'on a weekday that no such year has is the nearest within a year, and off',
      { month: 2, day: 29, weekday: 'FR' },
      '2024-02-29, inferred, weekday off',
    ],
    ['that no year has is none', { month: 2, day: 30 }, null],
    ['that is marked as none is none', { year: 2026, month: 13, day: 5, doubt: 'no-such-day' }, null],
    ['of a leap year, where none is near, is none', { month: 2, day: 29 }, null],
  ] as const)('%s', (_, expression, expected) => expect(settle(expression)).toBe(expected));
});

const asOf = { year: 2026, month: 8, day: 13 };

describe('a date without a year, in a source of 13 August 2026, is of', () => {
  it.each<[string, number, number, Weekday | undefined, string]>([
    ['this year', 8, 20, undefined, '2026-08-20'],
    ['the year that begins soon', 1, 12, undefined, '2027-01-12'],
    ['the year of its weekday', 8, 20, 'TH', '2026-08-20'],
    ['the year of its weekday, when that is some time ago', 2, 3, 'MO', '2025-02-03'],
    ['a year of the past, when its weekday is more than a year ahead', 8, 19, 'TH', '2021-08-19'],
  ])('%s', (_, month, day, weekday, date) => {
    const settled = settleYear({ from: 0, to: 0, month, day, ...(weekday && { weekday }) }, asOf);
    expect(settled && isoDate(settled.date)).toBe(date);
  });
});

it('a date at the same distance on both sides, which takes a leap day between, is the earlier', () =>
  expect(settle({ month: 5, day: 1 }, '2027-10-31')).toBe('2027-05-01, inferred'));
