import { expect, it } from 'vitest';
import { clockWords, timeWords } from '../../../feed/resolve/time-words.ts';

it.each([
  [545, '09:05'],
  [0, '00:00'],
  [1440, '00:00'],
  [1510, '01:10'],
  [-30, '23:30'],
])('minute %i of a day is %s', (minutes, text) => expect(clockWords(minutes)).toBe(text));

it.each([
  ['America/Los_Angeles', '08:00 in Los Angeles'],
  ['America/Argentina/Buenos_Aires', '08:00 in Buenos Aires'],
  ['Etc/UTC', '08:00 UTC'],
  // the sign of these names is that of POSIX
  ['Etc/GMT+7', '08:00 UTC−7'],
  ['Etc/GMT-10', '08:00 UTC+10'],
])('eight in %s is %s', (zone, time) => expect(timeWords(480, zone)).toBe(time));
