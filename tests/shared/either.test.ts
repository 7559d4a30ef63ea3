import { expect, test } from 'vitest';
import { either } from '../../shared/either.ts';

test.each([
  ['en-GB', ['17:00', '18:00'], '17:00 or 18:00'],
  ['es', ['7:00', '8:00'], '7:00 u 8:00'],
  ['de', ['17:00'], '17:00'],
])('in %s, %j are %j', (locale, choices, words) => {
  expect(either(choices, locale)).toBe(words);
});
