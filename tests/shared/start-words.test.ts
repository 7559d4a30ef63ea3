import { describe, expect, test } from 'vitest';
import { meetings } from '../../shared/meeting.ts';
import { sayEnglish } from '../../shared/relative-time.ts';
import { startWords } from '../../shared/start-words.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';

const START = '2017-08-01T15:00:00Z';

const words = (now: string, other?: string) => {
  const one = occurrence({ start: START, ...(other !== undefined && { disputed: { start: other, line: 1 } }) });
  const [meeting] = meetings(groupFeed({ series: [series({ assumed: ['duration'] })], occurrences: [one] }));
  if (meeting === undefined) throw new Error('the feed has a meeting');
  return startWords(meeting, { now: Date.parse(now), zone: 'Europe/Berlin', locale: 'en-GB' }, sayEnglish);
};

describe('how far away the start is', () => {
  test.each([
    ['in 8 days', '2017-07-24T08:00:00Z'],
    ['in 12 min', '2017-08-01T14:48:00Z'],
    ['starting now', '2017-08-01T14:59:30Z'],
    ['started just now', '2017-08-01T15:00:30Z'],
    ['started 3 min ago', '2017-08-01T15:03:00Z'],
    ['started 1 min ago', '2017-08-01T15:01:00Z'],
    ['started 59 min ago', '2017-08-01T15:59:59Z'],
    ['started 60 min ago, may be over', '2017-08-01T16:00:00Z'],
    ['started 70 min ago, may be over', '2017-08-01T16:10:00Z'],
  ])('%s', (expected, now) => {
    expect(words(now)).toBe(expected);
  });

  test.each([
    ['in 12 min or 1 h 12 min', '2017-08-01T14:48:00Z', '2017-08-01T16:00:00Z'],
    ['started 5 min ago or in 55 min', '2017-08-01T15:05:00Z', '2017-08-01T16:00:00Z'],
    ['tomorrow', '2017-07-31T08:00:00Z', '2017-08-01T16:00:00Z'],
    ['starting now or in 1 h', '2017-08-01T14:59:30Z', '2017-08-01T16:00:00Z'],
    ['started 59 min ago or in 1 min', '2017-08-01T15:59:00Z', '2017-08-01T16:00:00Z'],
    ['started just now', '2017-08-01T15:59:30Z', '2017-08-01T16:00:00Z'],
    ['in 12 min or in 7 days', '2017-08-01T14:48:00Z', '2017-08-08T15:00:00Z'],
    ['in 4 days', '2017-08-04T15:00:00Z', '2017-08-08T15:00:00Z'],
    ['2 days ago', '2017-08-03T15:00:00Z', '2017-08-01T16:00:00Z'],
    ['tomorrow or in 8 days', '2017-07-31T08:00:00Z', '2017-08-08T15:00:00Z'],
  ])('of two readings: %s', (expected, now, other) => {
    expect(words(now, other)).toBe(expected);
  });
});
