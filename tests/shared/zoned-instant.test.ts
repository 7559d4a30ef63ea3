import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { wallClock } from '../../shared/wall-clock.ts';
import { zonedInstant } from '../../shared/zoned-instant.ts';

const ZONES = ['UTC', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia', 'America/St_Johns'];

test.each([
  ['a plain time', [2017, 8, 1, 9, 0], 'America/Los_Angeles', '2017-08-01T16:00:00Z'],
  ['one that comes twice is the first', [2017, 11, 5, 1, 30], 'America/Los_Angeles', '2017-11-05T08:30:00Z'],
  ['one in a gap goes by the offset before it', [2017, 3, 12, 2, 30], 'America/Los_Angeles', '2017-03-12T10:30:00Z'],
  ['the morning before the clocks go forward', [2017, 3, 12, 1, 59], 'America/Los_Angeles', '2017-03-12T09:59:00Z'],
  ['the morning after it', [2017, 3, 12, 9, 0], 'America/Los_Angeles', '2017-03-12T16:00:00Z'],
  ['the morning after they went back', [2017, 11, 5, 9, 0], 'America/Los_Angeles', '2017-11-05T17:00:00Z'],
  ['a half hour that comes twice', [2017, 4, 2, 1, 45], 'Australia/Lord_Howe', '2017-04-01T14:45:00Z'],
  ['the half hour after it', [2017, 4, 2, 2, 0], 'Australia/Lord_Howe', '2017-04-01T15:30:00Z'],
  ['a day after one that was left out', [2011, 12, 31, 9, 0], 'Pacific/Apia', '2011-12-30T19:00:00Z'],
] as const)('%s', (_, [year, month, day, hour, minute], zone, at) => {
  expect(zonedInstant({ year, month, day, hour, minute, second: 0 }, zone)).toBe(Date.parse(at));
});

/** Any moment, and those around the clock changes of 2017 in America and Australia. */
const moments = fc.oneof(
  fc.integer({ min: Date.UTC(2012, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 }),
  fc
    .tuple(
      fc.constantFrom('2017-03-12', '2017-11-05', '2017-04-01', '2017-09-30'),
      fc.integer({ min: -129_600, max: 129_600 }),
    )
    .map(([date, seconds]) => Date.parse(date) / 1000 + seconds),
);

test('it is the way back from the wall clock', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), (seconds, zone) => {
      const wall = wallClock(seconds * 1000, zone);
      const back = zonedInstant(wall, zone);
      expect(back).toBeLessThanOrEqual(seconds * 1000);
      expect({ ...wallClock(back, zone), offset: 0 }).toStrictEqual({ ...wall, offset: 0 });
      const { year, month, day, hour, minute, second } = wall;
      // Luxon may answer with the second of two; nothing else may differ.
      const other = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone }).toMillis();
      expect([0, 1_800_000, 3_600_000]).toContain(Math.abs(other - back));
    }),
  );
});
