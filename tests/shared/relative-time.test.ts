import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageWords, relativeTime, relativeWords, sayEnglish } from '../../shared/relative-time.ts';

const words = (at: string, now: string, zone: string) =>
  relativeWords(relativeTime(Date.parse(at), Date.parse(now), zone), 'en-GB', sayEnglish);

describe('how far away a moment is', () => {
  test.each([
    ['in 8 days', '2017-04-04T15:00:00Z', '2017-03-27T04:35:00Z', 'Asia/Kolkata'],
    ['tomorrow', '2017-08-01T16:00:00Z', '2017-07-31T04:35:00Z', 'Asia/Kolkata'],
    ['in 2 h 50 min', '2017-04-04T15:00:00Z', '2017-04-04T12:10:00Z', 'Asia/Kolkata'],
    ['in 2 h', '2017-04-04T15:00:00Z', '2017-04-04T13:00:00Z', 'Asia/Kolkata'],
    ['in 11 h', '2017-04-04T15:00:00Z', '2017-04-04T03:10:00Z', 'Asia/Kolkata'],
    ['in 12 min', '2017-04-04T15:00:00Z', '2017-04-04T14:47:01Z', 'Asia/Kolkata'],
    ['starting now', '2017-04-04T15:00:00Z', '2017-04-04T14:59:01Z', 'Asia/Kolkata'],
    ['starting now', '2017-04-04T15:00:00Z', '2017-04-04T15:00:59Z', 'Asia/Kolkata'],
    ['3 min ago', '2017-04-04T15:00:00Z', '2017-04-04T15:03:00Z', 'Asia/Kolkata'],
    ['1 h 10 min ago', '2017-04-04T15:00:00Z', '2017-04-04T16:10:00Z', 'Asia/Kolkata'],
    ['in 9 h 59 min', '2017-08-02T05:59:00Z', '2017-08-01T20:00:00Z', 'UTC'],
    ['tomorrow', '2017-08-02T06:00:00Z', '2017-08-01T20:00:00Z', 'UTC'],
    ['in 10 h', '2017-08-01T15:00:00Z', '2017-08-01T04:59:30Z', 'UTC'],
    ['in 10 h', '2017-08-01T15:00:00Z', '2017-08-01T04:01:00Z', 'UTC'],
    ['in 2 months', '2017-09-30T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['in 5 months', '2018-01-05T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['in 23 months', '2019-07-31T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['in 2 years', '2019-08-01T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['in 4 years', '2021-08-05T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['yesterday', '2017-07-31T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['3 months ago', '2017-05-01T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['3 years ago', '2014-05-01T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['in 2 months', '2017-10-01T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['in 59 days', '2017-09-29T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
    ['in 2 years', '2019-08-05T15:00:00Z', '2017-08-01T15:00:00Z', 'UTC'],
  ])('%s: %s seen at %s in %s', (expected, at, now, zone) => {
    expect(words(at, now, zone)).toBe(expected);
  });

  test('tomorrow begins at the midnight of the person, not of the group', () => {
    const [at, now] = ['2017-08-02T08:00:00Z', '2017-08-01T15:00:00Z'];
    expect(words(at, now, 'Europe/Berlin')).toBe('tomorrow');
    expect(words('2017-08-02T03:00:00Z', '2017-08-01T15:00:00Z', 'America/Los_Angeles')).toBe('in 12 h');
  });

  test('under ten hours the hours are told, across midnight too', () => {
    expect(words('2017-04-04T19:00:00Z', '2017-04-04T16:10:00Z', 'Asia/Kolkata')).toBe('in 2 h 50 min');
  });

  test('it is never rounded up', () => {
    const now = Date.UTC(2017, 6, 31);
    fc.assert(
      // From ten hours on it counts days.
      fc.property(fc.integer({ min: 0, max: 600 * 60_000 - 1 }), (ahead) => {
        const distance = relativeTime(now + ahead, now, 'America/New_York');
        const told = distance.unit === 'minute' ? distance.count : 0;
        expect(told * 60_000).toBeLessThanOrEqual(ahead);
        expect((told + 1) * 60_000).toBeGreaterThan(ahead);
      }),
    );
  });

  test('past and future are mirror images', () => {
    const now = Date.UTC(2017, 6, 31, 12);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 * 60 }), (minutes) => {
        const [ahead, behind] = [1, -1].map((sign) => relativeTime(now + sign * minutes * 60_000, now, 'Asia/Kolkata'));
        expect(ahead).toStrictEqual({ unit: 'minute', count: minutes });
        expect(behind).toStrictEqual({ unit: 'minute', count: -minutes });
      }),
    );
  });
});

describe('the age of what was read', () => {
  test.each([
    ['just now', '2017-07-31T10:00:00Z'],
    ['4 min ago', '2017-07-31T09:56:00Z'],
    ['2 h ago', '2017-07-31T08:00:00Z'],
    ['yesterday', '2017-07-30T08:00:00Z'],
    ['3 days ago', '2017-07-28T08:00:00Z'],
    ['just now', '2026-07-28T08:00:00Z'],
  ])('%s: read at %s', (expected, at) => {
    const now = Date.parse('2017-07-31T10:00:30Z');
    expect(ageWords(Date.parse(at), now, 'UTC', 'en-GB', sayEnglish)).toBe(expected);
  });
});
