import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../feed/resolve/civil-date.ts';
import { instantOf, momentOf, offsetAt, wallOf, wallTime } from '../../../feed/resolve/wall-time.ts';

const date = (text: string) => parseIsoDate(text) ?? { year: 0, month: 0, day: 0 };
const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** 2026: the clocks of New York go forward at 2:00 on 8 March, and back at 2:00 on 1 November. */
describe('the moment of a wall time', () => {
  it.each([
    ['on a day like any other', '2026-07-01', '09:00', 'America/New_York', '2026-07-01T13:00:00Z'],
    ['before the clocks go forward', '2026-03-08', '01:59', 'America/New_York', '2026-03-08T06:59:00Z'],
    [
      'in the hour that is skipped, by the offset before it',
      '2026-03-08',
      '02:30',
      'America/New_York',
      '2026-03-08T07:30:00Z',
    ],
    ['after the clocks went forward', '2026-03-08', '03:00', 'America/New_York', '2026-03-08T07:00:00Z'],
    ['before the hour that comes twice', '2026-11-01', '00:59', 'America/New_York', '2026-11-01T04:59:00Z'],
    ['in the hour that comes twice, the first time', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['after the hour that came twice', '2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00:00Z'],
    ['the evening before a change', '2026-03-07', '23:00', 'America/New_York', '2026-03-08T04:00:00Z'],
    ['the day after a change', '2026-03-09', '00:30', 'America/New_York', '2026-03-09T04:30:00Z'],
    ['where half an hour is skipped', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
    ['on a date that is skipped', '2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
    ['far east of UTC', '2026-07-01', '09:00', 'Pacific/Kiritimati', '2026-06-30T19:00:00Z'],
    ['in UTC', '2026-07-01', '09:00', 'Etc/UTC', '2026-07-01T09:00:00Z'],
  ])('%s: %s %s in %s', (_, day, time, zone, instant) =>
    expect(instantOf(momentOf(date(day), clock(time), zone))).toBe(instant),
  );

  it('may be of the day before or after', () => {
    expect(instantOf(momentOf(date('2026-07-01'), -60, 'Etc/UTC'))).toBe('2026-06-30T23:00:00Z');
    expect(instantOf(momentOf(date('2026-07-01'), 1500, 'Etc/UTC'))).toBe('2026-07-02T01:00:00Z');
  });
});

describe('what the clocks show', () => {
  it.each([
    ['2026-07-01T13:00:30Z', 'America/New_York', '2026-07-01T09:00:00'],
    ['2026-07-01T02:00:00Z', 'America/New_York', '2026-06-30T22:00:00'],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08T03:00:00'],
    ['2026-06-30T19:00:00Z', 'Pacific/Kiritimati', '2026-07-01T09:00:00'],
  ])('at %s in %s is %s', (instant, zone, shown) => {
    const wall = wallOf(Date.parse(instant), zone);
    expect(wallTime(wall.date, wall.minutes)).toBe(shown);
  });
});

describe('the offset of a zone, minutes east of UTC', () => {
  it.each([
    ['America/New_York', '2026-03-08T06:59:59Z', -300],
    ['America/New_York', '2026-03-08T07:00:00Z', -240],
    // the shortest summer time took a week
    ['America/Recife', '2000-10-08T02:59:59Z', -180],
    ['America/Recife', '2000-10-08T03:00:00Z', -120],
    ['America/Recife', '2000-10-14T12:00:00Z', -120],
    ['America/Recife', '2000-10-15T12:00:00Z', -180],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 345],
  ])('%s at %s: %i', (zone, instant, offset) => expect(offsetAt(zone, Date.parse(instant))).toBe(offset));
});

it.each([
  ['2017-04-04', 480, '2017-04-04T08:00:00'],
  ['2017-04-04', 5, '2017-04-04T00:05:00'],
  ['2017-04-04', 1440, '2017-04-05T00:00:00'],
  ['2017-12-31', 1505, '2018-01-01T01:05:00'],
  ['2017-04-01', -30, '2017-03-31T23:30:00'],
])('%s and %i minutes are written %s', (day, minutes, text) => expect(wallTime(date(day), minutes)).toBe(text));
