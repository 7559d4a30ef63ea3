import { expect, it } from 'vitest';
import { readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

it.each([
  ['until December 15, 2026', '2026-12-14T17:00:00Z', []],
  [
    'until January 15',
    '2027-01-11T17:00:00Z',
    ['info year-inferred: The end date names no year; read as 2027-01-15. → Add the year.'],
  ],
  [
    'through October 5',
    undefined,
    ['info year-inferred: The end date names no year; read as 2026-10-05. → Add the year.'],
  ],
  [
    'until February 30, 2027',
    '2027-12-20T17:00:00Z',
    [
      'warning no-such-date: The end date of “every Monday at 9am PT” is one that the calendar does not have. It is passed over: meetings after the last may still be shown. → Correct the end date.',
    ],
  ],
])('every Monday %s, as of 1 November 2026, ends with %s', (end, last, remarks) => {
  const feed = readmeFeed(`We meet every Monday at 9am PT ${end}.`);
  expect([feed.occurrences.at(-1)?.start, remarksOf(feed)]).toEqual([last, remarks]);
});
