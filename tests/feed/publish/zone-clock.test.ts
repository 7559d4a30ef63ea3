import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { zoneClock } from '../../../feed/publish/zone-clock.ts';

test.each([
  ['2017-07-01T08:00:00', Date.UTC(2017, 6, 1, 15)],
  ['2017-03-12T02:30:00', undefined],
  ['2017-11-05T01:30:00', undefined],
  ['2017-11-05T02:00:00', Date.UTC(2017, 10, 5, 10)],
])('the wall time %s in Los Angeles is one moment, or none that is sure', (wall, at) => {
  expect(zoneClock('America/Los_Angeles').moment(wall)).toBe(at);
});

const ZONES = [
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
];

test('clocks show what the tz database says, at any moment from 1970 to 2040', () => {
  const clocks = ZONES.map(zoneClock);
  fc.assert(
    fc.property(fc.nat(ZONES.length - 1), fc.integer({ min: 0, max: 2_208_988_800 }), (index, seconds) => {
      const clock = clocks[index] ?? zoneClock('UTC');
      const expected = DateTime.fromSeconds(seconds, { zone: clock.zone });
      expect(clock.wall(seconds * 1000)).toBe(expected.toFormat("yyyy-MM-dd'T'HH:mm:ss"));
    }),
    { numRuns: 2000 },
  );
});

test('a wall time that is one moment leads back to it', () => {
  const clocks = ZONES.map(zoneClock);
  fc.assert(
    fc.property(fc.nat(ZONES.length - 1), fc.integer({ min: 0, max: 2_208_988_800 }), (index, seconds) => {
      const clock = clocks[index] ?? zoneClock('UTC');
      expect([seconds * 1000, undefined]).toContain(clock.moment(clock.wall(seconds * 1000)));
    }),
    { numRuns: 2000 },
  );
});
