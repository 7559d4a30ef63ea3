import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClock } from '../../shared/wall-clock.ts';

describe('the wall clock of a zone', () => {
  test.each([
    ['2017-08-01T16:00:00Z', 'Asia/Kolkata', '2017-8-1 21:30', 330],
    ['2017-08-01T16:00:00Z', 'America/St_Johns', '2017-8-1 13:30', -150],
    ['2017-08-01T16:00:00Z', 'Pacific/Apia', '2017-8-2 5:0', 780],
    ['2017-12-30T10:00:00Z', 'UTC', '2017-12-30 10:0', 0],
    ['2017-03-12T10:00:00Z', 'America/Los_Angeles', '2017-3-12 3:0', -420],
    ['2017-03-12T09:59:59Z', 'America/Los_Angeles', '2017-3-12 1:59', -480],
    ['2017-04-01T15:00:00Z', 'Australia/Lord_Howe', '2017-4-2 1:30', 630],
    ['2017-01-01T00:00:00Z', 'Asia/Kathmandu', '2017-1-1 5:45', 345],
  ])('%s in %s is %s', (at, zone, wall, offset) => {
    const clock = wallClock(Date.parse(at), zone);
    expect(`${clock.year}-${clock.month}-${clock.day} ${clock.hour}:${clock.minute}`).toBe(wall);
    expect(clock.offset).toBe(offset);
  });

  test('midnight is hour 0 and begins a new day', () => {
    const before = wallClock(Date.parse('2017-08-01T18:29:59Z'), 'Asia/Kolkata');
    const after = wallClock(Date.parse('2017-08-01T18:30:00Z'), 'Asia/Kolkata');
    expect(after.hour).toBe(0);
    expect(after.dayNumber - before.dayNumber).toBe(1);
  });

  test('with its offset it gives the moment back', () => {
    const moments = fc.integer({ min: Date.UTC(1970, 0, 2) / 1000, max: Date.UTC(2040, 0) / 1000 });
    const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia');
    fc.assert(
      fc.property(moments, zones, (seconds, zone) => {
        const { year, month, day, hour, minute, second, offset } = wallClock(seconds * 1000, zone);
        expect(Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - offset * 60).toBe(seconds);
      }),
    );
  });

  test('an unknown zone is an error', () => {
    expect(() => wallClock(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});
