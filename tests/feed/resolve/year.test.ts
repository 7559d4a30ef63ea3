import { describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate } from '../../../feed/resolve/civil-date.ts';
import { settleYear } from '../../../feed/resolve/year.ts';

const near = parseIsoDate('2026-11-23') ?? { year: 0, month: 0, day: 0 };
const settle = (expression: Omit<Parameters<typeof settleYear>[0], 'from' | 'to'>) => {
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
    ['at the same distance on both sides is the earlier', { month: 5, day: 25 }, '2026-05-25, inferred'],
    ['with a weekday is the nearest on which it falls', { month: 11, day: 23, weekday: 'TU' }, '2027-11-23, inferred'],
    ['may be six years away', { month: 2, day: 29, weekday: 'TU' }, '2028-02-29, inferred'],
    [
      'on a weekday that no such year has is the nearest, and off',
      { month: 2, day: 29, weekday: 'FR' },
      '2028-02-29, inferred, weekday off',
    ],
    ['that no year has is none', { month: 2, day: 30 }, null],
    ['of a leap year, where none is near, is none', { month: 2, day: 29 }, null],
  ] as const)('%s', (_, expression, expected) => expect(settle(expression)).toBe(expected));
});
