import { expect, test } from 'vitest';
import { isAnotherDay } from '../../shared/day-shift.ts';

test.each([
  ['Pacific/Apia', true],
  ['Asia/Kolkata', false],
  ['Australia/Sydney', true],
])('a meeting on Tuesday morning in Los Angeles is on another day in %s: %s', (zone, another) => {
  expect(isAnotherDay(Date.parse('2017-08-01T15:00:00Z'), zone, 'America/Los_Angeles')).toBe(another);
});
