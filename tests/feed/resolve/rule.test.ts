import { describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate } from '../../../feed/resolve/civil-date.ts';
import { datesOf, fallsOn, firstDate, parseRule } from '../../../feed/resolve/rule.ts';

const date = (text: string) => parseIsoDate(text) ?? { year: 0, month: 0, day: 0 };
const dates = (rrule: string, from: string, to: string): string[] =>
  datesOf(parseRule(rrule), date(from), date(to)).map(isoDate);

describe('the dates of a rule', () => {
  it.each([
    [
      'each third day',
      'FREQ=DAILY;INTERVAL=3',
      '2026-11-01',
      '2026-11-10',
      ['2026-11-01', '2026-11-04', '2026-11-07', '2026-11-10'],
    ],
    [
      'each working day',
      'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
      '2026-11-06',
      '2026-11-10',
      ['2026-11-06', '2026-11-09', '2026-11-10'],
    ],
    [
      'each week on the weekday it begins',
      'FREQ=WEEKLY',
      '2026-11-03',
      '2026-11-17',
      ['2026-11-03', '2026-11-10', '2026-11-17'],
    ],
    // RFC 5545 3.3.10, WKST: weeks begin on Monday
    [
      'every other week, counted by weeks and not by days',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
      '2026-11-08',
      '2026-11-23',
      ['2026-11-08', '2026-11-16', '2026-11-22'],
    ],
    [
      'the first and the last Tuesday',
      'FREQ=MONTHLY;BYDAY=1TU,-1TU',
      '2026-11-01',
      '2026-12-31',
      ['2026-11-03', '2026-11-24', '2026-12-01', '2026-12-29'],
    ],
    ['the last but one Friday', 'FREQ=MONTHLY;BYDAY=-2FR', '2026-11-01', '2026-12-31', ['2026-11-20', '2026-12-18']],
    ['a fifth Monday, in months that have one', 'FREQ=MONTHLY;BYDAY=5MO', '2026-10-01', '2026-12-31', ['2026-11-30']],
    [
      'each Monday of every other month',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=MO',
      '2026-10-26',
      '2026-12-08',
      ['2026-10-26', '2026-12-07'],
    ],
    [
      'a day of the month, in months that have it',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      '2026-10-01',
      '2026-12-31',
      ['2026-10-31', '2026-12-31'],
    ],
    [
      'the 1st and the 15th',
      'FREQ=MONTHLY;BYMONTHDAY=1,15',
      '2026-11-01',
      '2026-12-31',
      ['2026-11-01', '2026-11-15', '2026-12-01', '2026-12-15'],
    ],
    [
      'the last weekday, where it is the last day',
      'FREQ=MONTHLY;BYDAY=-1MO',
      '2026-11-01',
      '2026-12-31',
      ['2026-11-30', '2026-12-28'],
    ],
    [
      'every third month, across the year',
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU',
      '2026-11-03',
      '2027-06-30',
      ['2026-11-03', '2027-02-02', '2027-05-04'],
    ],
    [
      'the last day of the month',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2027-01-01',
      '2027-02-28',
      ['2027-01-31', '2027-02-28'],
    ],
    [
      'the day of the month on which it begins',
      'FREQ=MONTHLY',
      '2026-11-15',
      '2027-01-31',
      ['2026-11-15', '2026-12-15', '2027-01-15'],
    ],
    [
      'every second month, across the year',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU',
      '2026-11-03',
      '2027-03-31',
      ['2026-11-03', '2027-01-05', '2027-03-02'],
    ],
    [
      'not in the months that are left out',
      'FREQ=WEEKLY;BYDAY=TU;BYMONTH=11',
      '2026-10-20',
      '2026-12-08',
      ['2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24'],
    ],
  ])('%s', (_, rrule, from, to, expected) => expect(dates(rrule, from, to)).toEqual(expected));
});

describe('a date is one of a rule', () => {
  const falls = (rrule: string, start: string, on: string): boolean => fallsOn(parseRule(rrule), date(start), date(on));
  it.each([
    ['when it begins on it', '2026-11-03', true],
    ['in its rhythm', '2026-11-17', true],
    ['not between', '2026-11-10', false],
    ['not before it begins', '2026-10-20', false],
  ])('%s', (_, on, expected) => expect(falls('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-03', on)).toBe(expected));
});

describe('the first date of a rule from a day on', () => {
  const first = (rrule: string, from: string): string | null => {
    const found = firstDate(parseRule(rrule), date(from));
    return found && isoDate(found);
  };
  it.each([
    ['is that day', 'FREQ=WEEKLY;BYDAY=TU', '2026-11-03', '2026-11-03'],
    [
      'is the next one of the pattern, whatever the interval',
      'FREQ=MONTHLY;INTERVAL=6;BYDAY=1TU',
      '2026-11-04',
      '2026-12-01',
    ],
    ['may be years away', 'FREQ=MONTHLY;BYMONTHDAY=29;BYMONTH=2', '2024-03-01', '2028-02-29'],
    ['is none where the calendar has none', 'FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2', '2026-11-03', null],
  ])('%s', (_, rrule, from, expected) => expect(first(rrule, from)).toBe(expected));
});

describe('a rule is read whole', () => {
  it('with its end as a moment', () =>
    expect(parseRule('FREQ=MONTHLY;INTERVAL=2;BYMONTH=1,12;BYDAY=1TU,-1WE,TH;UNTIL=20261216T075901Z')).toEqual({
      frequency: 'MONTHLY',
      interval: 2,
      byMonth: [1, 12],
      byMonthDay: [],
      byDay: [
        { weekday: 1, nth: 1 },
        { weekday: 2, nth: -1 },
        { weekday: 3, nth: null },
      ],
      until: Date.parse('2026-12-16T07:59:01Z'),
    }));

  it('or without one, every time', () =>
    expect(parseRule('FREQ=DAILY')).toEqual({
      frequency: 'DAILY',
      interval: 1,
      byMonth: [],
      byMonthDay: [],
      byDay: [],
      until: null,
    }));

  it.each([
    ['FREQ=YEARLY', 'FREQ=YEARLY in FREQ=YEARLY: expected DAILY, WEEKLY or MONTHLY'],
    ['INTERVAL=2', 'FREQ=undefined in INTERVAL=2: expected DAILY, WEEKLY or MONTHLY'],
    ['FREQ=WEEKLY;COUNT=3', 'COUNT in FREQ=WEEKLY;COUNT=3 is not part of the contract'],
  ])('or refused by name: %s', (rrule, message) => {
    expect(() => parseRule(rrule)).toThrow(RangeError);
    expect(() => parseRule(rrule)).toThrow(message);
  });
});
