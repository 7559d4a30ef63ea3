import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { limitedSteps } from '../../entrypoints/background/limited-steps.ts';
import { isOfDays, ruleDates } from '../../entrypoints/background/rule-dates.ts';

const at = (date: string) => Date.parse(`${date}T10:00:00Z`);
const told = (rule: string, start: string, from = start, to = '2030-01-01') =>
  ruleDates(ICAL.Recur.fromString(rule), at(start), { from: at(from), to: at(to) }).map((date) =>
    new Date(date).toISOString().slice(0, 10),
  );

describe('the dates of a rule', () => {
  // ical.js 2.2.1 has some of them otherwise, without a word.
  test.each([
    [
      'every other month, of which one has the day',
      'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31',
      '2017-07-31',
      ['2017-07-31', '2018-01-31', '2018-03-31'],
    ],
    [
      'in one month of the year, that the interval meets',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTH=2',
      '2017-08-01',
      ['2017-08-01', '2018-02-01', '2019-02-01'],
    ],
    [
      'on weekdays of one month',
      'FREQ=WEEKLY;BYMONTH=9;BYDAY=MO',
      '2017-08-07',
      ['2017-08-07', '2017-09-04', '2017-09-11'],
    ],
    [
      'on a day of every month of the year',
      'FREQ=YEARLY;BYMONTHDAY=1',
      '2017-08-01',
      ['2017-08-01', '2017-09-01', '2017-10-01'],
    ],
    [
      'on the last day of every month, every other year',
      'FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=-1',
      '2017-11-30',
      ['2017-11-30', '2017-12-31', '2019-01-31', '2019-02-28', '2019-03-31'],
    ],
    [
      'numbered and plain weekdays of the year',
      'FREQ=YEARLY;BYDAY=-1MO,1TU,+2TU',
      '2017-12-25',
      ['2017-12-25', '2018-01-02', '2018-01-09', '2018-12-31', '2019-01-01'],
    ],
  ])('%s', (_, rule, start, wanted) => {
    expect(told(rule, start).take(wanted.length).toArray()).toStrictEqual(wanted);
  });

  test.each([
    ['in a month that the interval never meets', 'FREQ=MONTHLY;INTERVAL=2;BYMONTH=1'],
    ['on weekdays that no month has', 'FREQ=MONTHLY;BYDAY=-53MO,6TU'],
    ['on a day that never comes', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
  ])('%s there is the start alone', (_, rule) => {
    expect(told(rule, '2017-08-01').toArray()).toStrictEqual(['2017-08-01']);
  });

  test.each([
    ['a leap day', 'FREQ=YEARLY', '2016-02-29', ['2016-02-29', '2020-02-29']],
    ['the 366th day', 'FREQ=YEARLY;BYYEARDAY=366', '2016-12-31', ['2016-12-31', '2020-12-31']],
    [
      'the 53rd week, with days of two years',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH,FR',
      '2020-12-31',
      ['2020-12-31', '2021-01-01', '2026-12-31'],
    ],
    [
      'the first week, which may begin in December',
      'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO',
      '2017-01-02',
      ['2017-01-02', '2018-01-01', '2018-12-31', '2019-12-30'],
    ],
    ['the last week', 'FREQ=YEARLY;BYWEEKNO=-1', '2017-12-28', ['2017-12-28', '2018-12-27', '2019-12-26']],
    [
      'a week that begins on Sunday is the first of another year',
      'FREQ=YEARLY;BYWEEKNO=1;WKST=SU;BYDAY=TH',
      '2015-01-08',
      ['2015-01-08', '2016-01-07', '2017-01-05'],
    ],
    [
      'the weekday of the start, in a week by number',
      'FREQ=YEARLY;BYWEEKNO=20',
      '2017-05-17',
      ['2017-05-17', '2018-05-16', '2019-05-15'],
    ],
  ])('%s', (_, rule, start, wanted) => {
    expect(told(rule, start).take(wanted.length).toArray()).toStrictEqual(wanted);
  });

  test('the start is the first, even where it is not on the rule, and counts', () => {
    expect(told('FREQ=WEEKLY;BYDAY=WE;COUNT=3', '2017-08-01').toArray()).toStrictEqual([
      '2017-08-01',
      '2017-08-02',
      '2017-08-09',
    ]);
    expect(told('FREQ=WEEKLY;COUNT=1', '2017-08-01').toArray()).toStrictEqual(['2017-08-01']);
  });

  test('the same dates are told wherever one begins to look', () => {
    expect(told('FREQ=MONTHLY;INTERVAL=5', '1997-01-31', '2017-08-01').take(2).toArray()).toStrictEqual([
      '2019-07-31',
      '2019-12-31',
    ]);
    expect(told('FREQ=WEEKLY;INTERVAL=2;COUNT=520', '1997-08-05', '2017-06-01').toArray()).toStrictEqual([
      '2017-06-13',
      '2017-06-27',
    ]);
    expect(told('FREQ=DAILY', '2017-08-01', '2017-01-01', '2017-08-02').toArray()).toStrictEqual([
      '2017-08-01',
      '2017-08-02',
    ]);
    expect(told('FREQ=DAILY', '2017-08-01', '2016-01-01', '2017-01-01').toArray()).toStrictEqual([]);
  });

  test('an interval that no calendar reaches ends it', () => {
    expect(told('FREQ=YEARLY;INTERVAL=9007199254740991', '2017-08-01').toArray()).toStrictEqual(['2017-08-01']);
  });

  test('a rule that never ends takes steps near now alone, one that counts all of them', () => {
    const old = (rule: string) =>
      limitedSteps(1000, () => told(rule, '1902-08-01', '2017-08-01', '2019-08-01').toArray().length);
    expect(old('FREQ=DAILY')).toBe(731);
    expect(() => old('FREQ=DAILY;COUNT=100000')).toThrow('no end');
    expect(() => old('FREQ=YEARLY;BYHOUR=1,2,3,4;BYMINUTE=1,2,3,4;BYDAY=MO')).toThrow('no end');
  });

  test.each([
    ['a number before a weekday of a week', 'FREQ=WEEKLY;BYDAY=1MO'],
    ['a number before any weekday', 'FREQ=DAILY;BYDAY=-1MO'],
    ['a number before a weekday of weeks by number', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO'],
    ['a sign without a number', 'FREQ=MONTHLY;BYDAY=-MO'],
    ['a day of the month by weeks', 'FREQ=WEEKLY;BYMONTHDAY=13'],
    ['a day of the year by months', 'FREQ=MONTHLY;BYYEARDAY=100'],
    ['a week by months', 'FREQ=MONTHLY;BYWEEKNO=20'],
    ['the zeroth day', 'FREQ=MONTHLY;BYMONTHDAY=0'],
    ['the zeroth of several', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0'],
    ['months of another calendar (RFC 7529)', 'RSCALE=CHINESE;FREQ=YEARLY'],
    ['days that are moved where there are none (RFC 7529)', 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD'],
  ])('%s is refused, whatever it means', (_, rule) => {
    expect(() => told(rule, '2017-08-01').next()).toThrow('is no rule by RFC 5545 3.3.10');
  });

  test('hours, minutes and seconds are not told here', () => {
    const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
    const ofDays = (frequency: string) => isOfDays(ICAL.Recur.fromString(`FREQ=${frequency}`));
    expect(frequencies.filter(ofDays)).toStrictEqual(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
    expect(() => told('FREQ=HOURLY', '2017-08-01').next()).toThrow('no rule of days');
  });
});
