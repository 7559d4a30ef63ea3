import { describe, expect, it } from 'vitest';
import {
  dateAt,
  dateOf,
  dayNumber,
  daysInMonth,
  isoDate,
  isoWeek,
  parseIsoDate,
  weekdayOf,
} from '../../../feed/resolve/civil-date.ts';

const day = (text: string): number => {
  const date = parseIsoDate(text);
  if (!date) throw new RangeError(text);
  return dayNumber(date);
};

describe('a date of the calendar', () => {
  it.each(['1970-01-01', '2024-02-29', '2026-12-31', '1969-12-31', '0987-06-05'])('%s is read and written', (text) => {
    const date = parseIsoDate(text);
    expect(date && isoDate(date)).toBe(text);
    expect(date && dateOf(dayNumber(date))).toEqual(date);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', 'on 2026-01-01', '', '026-01-01'])(
    '%j is none',
    (text) => expect(parseIsoDate(text)).toBeNull(),
  );

  it('opens a wall time', () => expect(parseIsoDate('2017-04-04T08:00:00')).toEqual({ year: 2017, month: 4, day: 4 }));

  it('is that of UTC at a moment', () => {
    expect(isoDate(dateAt(Date.parse('2026-11-23T23:59:59Z')))).toBe('2026-11-23');
    expect(isoDate(dateAt(Date.parse('1969-12-31T23:59:59Z')))).toBe('1969-12-31');
  });
});

it.each([
  // Monday is 0
  ['2026-11-23', 0],
  ['2026-11-29', 6],
  ['1970-01-01', 3],
  ['1969-12-28', 6],
  ['1969-12-20', 5],
])('the weekday of %s is %i', (text, weekday) => expect(weekdayOf(day(text))).toBe(weekday));

it.each([
  [2026, 2, 28],
  [2024, 2, 29],
  [2000, 2, 29],
  [1900, 2, 28],
  [2026, 4, 30],
  [2026, 12, 31],
])('%i-%i has %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days));

it.each([
  // the week of a date is that of its Thursday
  ['2026-01-01', 1],
  ['2025-12-29', 1],
  ['2025-12-28', 52],
  ['2026-12-31', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2026-11-03', 45],
])('%s is in week %i of ISO 8601', (text, week) => expect(isoWeek(day(text))).toBe(week));
